using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Refactorings;

/// <summary>Writes flags by their letters where they have one: <c>--publish 80:80</c> becomes <c>-p 80:80</c>.</summary>
static class ShortFlags
{
    public static IEnumerable<Refactoring> At(Document document, CommandLine line)
    {
        var changes = line.Command.Flags.Where(CanBeShort).Select(flag => Change(flag)).ToList();
        if (changes.Count > 0) yield return new("Write the flags by their letters", RefactoringKind.Rewrite, changes);
    }

    static bool CanBeShort(Flag flag) =>
        flag is { Spec: { Short: not null } spec } && flag.Name == spec.Long && flag.Word.Parts.IsEmpty && (spec.TakesValue ? flag.Value is not null : flag.Value is null);

    /// <summary>Of <c>--publish=80:80</c> the mark between goes as well.</summary>
    static TextChange Change(Flag flag)
    {
        var hasEquals = flag.Word.Value.Length > flag.Name.Length;
        return new(new(flag.Word.Span.Start, flag.Name.Length + (hasEquals ? 1 : 0)), flag.Spec!.Short + (hasEquals ? " " : ""));
    }
}
