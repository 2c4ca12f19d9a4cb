package dev.penny.holds;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Strings that try to run script where they are shown: elements that fire by themselves, links and
 * styles, ways out of attributes and raw text, encodings, templates, Markdown, and shapes that a
 * browser's second parse turns into something else. What runs calls {@code __xss()} or {@code
 * alert()}.
 */
final class Payloads {
  /** What runs, without quotes so that it fits every attribute. */
  private static final List<String> CALLS =
      List.of("__xss()", "alert(1)", "window.__xss()", "top.__xss()", "self[`__xss`]()");

  /** Elements that run CALL on their own or at a touch. */
  private static final List<String> ELEMENTS =
      List.of(
          "<img src=x onerror=CALL>",
          "<svg onload=CALL>",
          "<script>CALL</script>",
          "<iframe srcdoc='<script>parent.CALL</script>'></iframe>",
          "<iframe src=javascript:parent.CALL></iframe>",
          "<video><source onerror=CALL></video>",
          "<video src=x onerror=CALL></video>",
          "<audio src=x onerror=CALL></audio>",
          "<input autofocus onfocus=CALL>",
          "<select autofocus onfocus=CALL></select>",
          "<textarea autofocus onfocus=CALL></textarea>",
          "<details open ontoggle=CALL>bill</details>",
          "<a href=javascript:CALL>your bill</a>",
          "<a onclick=CALL>your bill</a>",
          "<b onmouseover=CALL>total</b>",
          "<p tabindex=0 onfocus=CALL>total</p>",
          "<form action=javascript:CALL><button>pay</button></form>",
          "<button formaction=javascript:CALL form=f>pay</button><form id=f></form>",
          "<svg><animate onbegin=CALL attributeName=x dur=1s></animate></svg>",
          "<svg><set onbegin=CALL attributeName=x to=1></set></svg>",
          "<svg><a href=javascript:CALL><text y=20>bill</text></a></svg>",
          "<svg><script>CALL</script></svg>",
          "<math><maction actiontype=statusline xlink:href=javascript:CALL>x</maction></math>",
          "<object data=javascript:CALL></object>",
          "<embed src=javascript:CALL>",
          "<style onload=CALL>b{}</style>",
          "<link rel=stylesheet href=x onerror=CALL>",
          "<body onload=CALL>",
          "<meta http-equiv=refresh content='0;url=javascript:CALL'>",
          "<div style='animation:none' onanimationstart=CALL>x</div>",
          "<img srcset=x onerror=CALL>",
          "<picture><source srcset=x><img onerror=CALL src=y></picture>",
          "<x-bill onfocus=CALL tabindex=1 id=bill autofocus>bill</x-bill>",
          "<dialog open onfocusin=CALL><input autofocus></dialog>",
          "<img src='data:image/svg+xml,<svg onload=CALL>' onload=CALL onerror=CALL>");

  /** Ways out of where text may stand. */
  private static final List<String> WAYS_OUT =
      List.of(
          "\">", "'>", "</textarea>", "</title>", "-->", "]]>", "</style>", "</script>", "</p>");

  private Payloads() {}

  /** All of them, none twice. */
  static List<String> all() {
    Set<String> all = new LinkedHashSet<>();
    for (int i = 0; i < ELEMENTS.size(); i++) {
      String element = ELEMENTS.get(i).replace("CALL", CALLS.get(i % CALLS.size()));
      all.add(element);
      all.add(WAYS_OUT.get(i % WAYS_OUT.size()) + element);
      all.addAll(disguised(element));
    }
    all.addAll(WITHOUT_ELEMENTS);
    all.addAll(SECOND_PARSE);
    all.addAll(ODD_CHARACTERS);
    return List.copyOf(all);
  }

  private static List<String> disguised(String element) {
    var forms = new ArrayList<String>();
    forms.add(element.replaceFirst(" ", "\t\n"));
    forms.add(element.replaceFirst(" ", "/"));
    forms.add(mixedCase(element));
    forms.add(element.replace("javascript:", "jav&#x09;ascript&colon;").replace("(", "&lpar;"));
    forms.add(entities(element));
    forms.add(element.replace("<", "%3C").replace(">", "%3E"));
    forms.add(element.replace("<", "\\u003c").replace(">", "\\x3e"));
    forms.add("<<" + element.substring(1) + "//" + element);
    return forms;
  }

  /** Names of elements and attributes in odd case; what is called keeps its own. */
  private static String mixedCase(String element) {
    int end = element.indexOf('=') < 0 ? element.indexOf('>') : element.indexOf('=');
    var mixed = new StringBuilder(element);
    for (int i = 0; i < end; i += 2) {
      mixed.replace(i, i + 1, element.substring(i, i + 1).toUpperCase(Locale.ROOT));
    }
    return mixed.toString();
  }

  private static String entities(String text) {
    var out = new StringBuilder();
    text.codePoints()
        .forEach(c ->
            out.append(c == '<' || c == '>' || c == '"' ? "&#" + c + ";" : Character.toString(c)));
    return out.toString();
  }

  private static final List<String> WITHOUT_ELEMENTS =
      List.of(
          "javascript:__xss()",
          "JaVaScRiPt://%0a__xss()",
          "data:text/html,<script>parent.__xss()</script>",
          "vbscript:alert(1)",
          "{{constructor.constructor('__xss()')()}}",
          "{{7*7}}${__xss()}#{__xss()}<%= __xss() %>",
          "${alert(1)}",
          "[[${__xss()}]]",
          "{\"dangerouslySetInnerHTML\":{\"__html\":\"<img src=x onerror=__xss()>\"}}",
          "{\"type\":\"bot\",\"blocks\":[{\"type\":\"html\",\"html\":\"<svg onload=__xss()>\"}]}",
          "\",\"__html\":\"<img src=x onerror=__xss()>",
          "__proto__[innerHTML]=<img src=x onerror=__xss()>",
          "';__xss();//",
          "\";__xss();//",
          "`;__xss();//",
          "\\';__xss();//",
          "*/__xss();/*",
          "[your bill](javascript:__xss())",
          "[your bill](javascript&colon;__xss())",
          "![bill](x\"onerror=\"__xss())",
          "[bill]: javascript:__xss()\n\n[bill]",
          "<javascript:__xss()>",
          "[a](data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX194c3MoKTwvc2NyaXB0Pg==)",
          "https://example.com/\"onmouseover=\"__xss()",
          "//evil.example/%22%3E%3Cscript%3E__xss()%3C/script%3E",
          "<div style=\"background:url(javascript:__xss())\">",
          "<div style=\"width:expression(__xss())\">",
          "<style>@import 'javascript:__xss()';</style>",
          "<style>*{background:url('javascript:__xss()')}</style>",
          "</style><script>__xss()</script><style>");

  private static final List<String> SECOND_PARSE =
      List.of(
          "<noscript><p title=\"</noscript><img src=x onerror=__xss()>\">",
          "<svg></p><style><a id=\"</style><img src=x onerror=__xss()>\">",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src=x onerror=__xss()>\">",
          "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=__xss()>",
          "<template><img src=x onerror=__xss()></template>",
          "<template shadowrootmode=open><img src=x onerror=__xss()></template>",
          "<textarea><img title=\"</textarea><img src=x onerror=__xss()>\">",
          "<xmp><p title=\"</xmp><svg onload=__xss()>\">",
          "<title><a title=\"</title><img src=x onerror=__xss()>\">",
          "<listing>&lt;img src=x onerror=__xss()&gt;</listing>",
          "<!--><img src=x onerror=__xss()>-->",
          "<!-- --!><img src=x onerror=__xss()> -->",
          "<![CDATA[><img src=x onerror=__xss()>]]>",
          "<?bill ><img src=x onerror=__xss()>?>",
          "<svg><desc><noscript><img src=x onerror=__xss()></noscript></desc></svg>",
          "<svg><foreignObject><img src=x onerror=__xss()></foreignObject></svg>",
          "<table><td><a title=\"</table><img src=x onerror=__xss()>\"></td></table>",
          "<select><option><style></option></select><img src=x onerror=__xss()></style>",
          "<img alt=\"`><img src=x onerror=__xss()>\">",
          "<plaintext><img src=x onerror=__xss()>",
          "<a title='\"><svg onload=__xss()>'>bill</a>",
          "<p id='<style>' title='</style><img src=x onerror=__xss()>'>");

  private static final List<String> ODD_CHARACTERS =
      List.of(
          "\uFF1Cimg src=x onerror=__xss()\uFF1E",
          "\u2039script\u203A__xss()\u2039/script\u203A",
          "<img\u00A0src=x\u00A0onerror=__xss()>",
          "<img src=x onerror\u2028=__xss()>",
          "\u202E>()ssx__=rorreno x=crs gmi<",
          "<s\u200Bcript>__xss()</s\u200Bcript>",
          "<\u017Fcript>__xss()</\u017Fcript>",
          "<svg\u000Bonload=__xss()>",
          "<svg\fonload=__xss()>",
          "\uFEFF<img src=x onerror=__xss()>",
          "<img src=x onerror=\\u005f\\u005fxss()>",
          "<a href=\"\u0001javascript:__xss()\">bill</a>",
          "<a href=\"java\nscript:__xss()\">bill</a>",
          "<img src=x onerror=\uD83D\uDE00=__xss()>",
          "e\u0301<img src=x onerror=__xss()>\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67");
}
