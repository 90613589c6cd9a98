using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary>The flags of a command, long and short, but for those that are written already and count once, and those that a written one excludes.</summary>
static class RecipeFlags
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Recipe.CursorAt(offset) is not { } cursor || cursor.Value is not null) return [];
        var isFlag = cursor.Typed.StartsWith('-');
        var command = cursor.IsSubcommand && isFlag ? Commands.Docker : cursor.TakesFlags && (isFlag || cursor.Typed.Length == 0) ? cursor.Before.Spec : null;
        return command is null ? [] : [.. Items(document.Text, command, cursor), .. Letters(command, cursor)];
    }

    static IEnumerable<CompletionItem> Items(SourceText text, CommandSpec command, Cursor cursor)
    {
        var used = Used(cursor);
        var wantsLong = cursor.Typed.StartsWith("--");
        return from flag in command.Flags
               where !flag.Hidden && flag.Deprecated is null && flag.Os is null && (flag.Repeatable || !used.Contains(flag.Key)) && !FlagConflicts.Excludes(cursor, flag.Key)
               from name in wantsLong || flag.Short is null ? [flag.Long] : (string[])[flag.Long, flag.Short]
               orderby Rank(flag)
               select Item(text, command, flag, name, cursor);
    }

    static HashSet<string> Used(Cursor cursor) => [.. cursor.Line.Command.Flags.Where(flag => flag.Word != cursor.Word || cursor.Typed.Length == 0).Select(flag => flag.Key)];

    /// <summary>One more letter behind <c>-it</c>, when all of them are switches.</summary>
    static IEnumerable<CompletionItem> Letters(CommandSpec command, Cursor cursor)
    {
        if (cursor.Typed is not ['-', not '-', ..] typed || typed != cursor.Word!.Value || typed[1..].Any(letter => command.Flag($"-{letter}") is not { TakesValue: false })) return [];
        var used = cursor.Line.Command.Flags.Select(flag => flag.Key).ToHashSet();
        return from flag in command.Flags
               where flag is { Short: not null, Deprecated: null } && (flag.Repeatable || !used.Contains(flag.Key)) && !FlagConflicts.Excludes(cursor, flag.Key)
               orderby Rank(flag)
               let name = typed + flag.Short![1]
               select new CompletionItem(name, CompletionKind.Flag, cursor.Span, flag.TakesValue ? name + " " : name, Detail(flag)) { Documentation = () => CommandText.Of(command, flag) };
    }

    static CompletionItem Item(SourceText text, CommandSpec command, FlagSpec flag, string name, Cursor cursor)
    {
        var (replaces, behind) = Place(text, cursor);
        return new(name, CompletionKind.Flag, replaces, name + (behind ?? (flag.TakesValue ? " " : "")), Detail(flag)) { Documentation = () => CommandText.Of(command, flag) };
    }

    /// <summary>In front of a word a flag comes with a blank; of a word with a value only the name is replaced.</summary>
    static (TextSpan Replaces, string? Behind) Place(SourceText text, Cursor cursor)
    {
        if (cursor.Word is { } word && cursor.Typed.Length == 0) return (new(cursor.Offset, 0), " ");
        if (cursor.Word is { } valued && valued.Value.IndexOf('=') is > 0 and var equals) return (valued.SpanOf(0, equals), "");
        return (cursor.Span, RecipeLineEnd.IsContinuation(text, cursor.Offset) ? " " : null);
    }

    static string Detail(FlagSpec flag) => flag.TakesValue ? $"{flag.Wants ?? flag.Type} — {flag.Meaning}" : flag.Meaning;

    /// <summary>What people write most comes first; the others keep the order of the client's help.</summary>
    static int Rank(FlagSpec flag) => Array.IndexOf(common, flag.Long) is >= 0 and var place ? place : common.Length;

    static readonly string[] common =
    [
        "--detach", "--interactive", "--tty", "--rm", "--publish", "--volume", "--env", "--name", "--gpus", "--mount", "--network", "--env-file", "--workdir",
        "--user", "--shm-size", "--memory", "--cpus", "--restart", "--platform", "--entrypoint", "--all", "--force", "--follow", "--tag", "--file",
    ];
}
