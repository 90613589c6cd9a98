using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Hovers;

/// <summary>The value of a directive: which front end <c># syntax=</c> names, what the escape character does.</summary>
static class DirectiveHover
{
    public static HoverText? At(Document document, int offset) => document.Dockerfile?.PartAt(offset) switch
    {
        Directive { Name: "syntax" } directive when directive.Value.Span.Touches(offset) => new(directive.Value.Span, Frontend(directive.Value.Value)),
        Directive { Name: "escape" } directive when directive.Value.Span.Touches(offset) => new(directive.Value.Span, Escape(directive.Value.Value)),
        _ => null,
    };

    static string Frontend(string image) =>
        UsualWords.All.Frontends.FirstOrDefault(known => known.Word == image) is { } usual
            ? $"`{image}`: {usual.Meaning}.\n\nThe builder pulls it and lets it read this file, so new features do not need a new Docker."
            : $"The builder pulls the image `{image}` and lets it read this file.";

    static string Escape(string character) => character switch
    {
        "`" => "A backtick continues lines and escapes characters in this file, so a backslash is an ordinary character, as in paths of Windows.",
        "\\" => "A backslash continues lines and escapes characters. This is so without the directive as well.",
        _ => "The escape character is a backslash or a backtick, nothing else.",
    };
}
