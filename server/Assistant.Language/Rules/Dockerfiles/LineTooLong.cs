using System.Text;

namespace Assistant.Language.Rules.Dockerfiles;

static class LineTooLong
{
    const int Longest = 65535;

    public static readonly Rule Rule = new("LineTooLong", "A line is longer than 65,535 bytes", Severity.Error, """
        The builder reads lines of up to 65,535 bytes and refuses the file otherwise. A long list can be continued on the next line
        with `\`; data belongs in a file of its own that `COPY` brings in.

        Bad: a `RUN echo` with a megabyte of base64.

        Good:

        ```dockerfile
        COPY data.b64 /tmp/
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document)
    {
        if (document.Dockerfile is null) yield break;
        for (var line = 0; line < document.Text.LineCount; line++)
        {
            var span = document.Text.Line(line);
            if (span.Length > Longest / 3 && Encoding.UTF8.GetByteCount(document.Text.AsSpan(span)) > Longest)
                yield return Rule.At(span, "The line is longer than 65,535 bytes; the builder does not read it. Continue it on the next line.");
        }
    }
}
