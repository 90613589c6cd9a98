using Assistant.Language.Recipes;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Says over the first word of a docker line why the assistant does not run it.</summary>
static class NotRunHover
{
    public static HoverText? At(Document document, int offset) =>
        document.Recipe.CommandAt(offset) is { NotRun: { } reason, Words: [var program, ..] } && program.Span.Touches(offset)
            ? new(program.Span, $"**Not run by the assistant.** {reason}")
            : null;
}
