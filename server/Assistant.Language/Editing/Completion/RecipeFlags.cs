using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;

namespace Assistant.Language.Editing.Completion;

/// <summary>The flags of a command, long and short, but for those that are written already and count once.</summary>
static class RecipeFlags
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Recipe.CursorAt(offset) is not { } cursor) return [];
        var isFlag = cursor.Typed.StartsWith('-');
        if (cursor.IsSubcommand && isFlag) return Items(Commands.Docker, cursor);
        if (!cursor.TakesFlags || !(isFlag || cursor.Word is null) || cursor.Typed.Contains('=')) return [];
        return Items(cursor.Before.Spec!, cursor);
    }

    static IEnumerable<CompletionItem> Items(CommandSpec command, Cursor cursor)
    {
        var used = cursor.Line.Command.Flags.Where(flag => flag.Word != cursor.Word).Select(flag => flag.Key).ToHashSet();
        var wantsLong = cursor.Typed.StartsWith("--");
        return from flag in command.Flags
               where !flag.Hidden && flag.Deprecated is null && flag.Os is null && (flag.Repeatable || !used.Contains(flag.Key))
               from name in wantsLong || flag.Short is null ? [flag.Long] : (string[])[flag.Long, flag.Short]
               orderby Rank(flag)
               select Item(command, flag, name, cursor);
    }

    static CompletionItem Item(CommandSpec command, FlagSpec flag, string name, Cursor cursor) =>
        new(name, CompletionKind.Flag, cursor.Span, flag.TakesValue ? name + " " : name, flag.TakesValue ? $"{flag.Wants ?? flag.Type} — {flag.Meaning}" : flag.Meaning)
        {
            Documentation = () => CommandText.Of(command, flag),
        };

    /// <summary>What people write most comes first; the others keep the order of the client's help.</summary>
    static int Rank(FlagSpec flag) => Array.IndexOf(common, flag.Long) is >= 0 and var place ? place : common.Length;

    static readonly string[] common =
    [
        "--detach", "--interactive", "--tty", "--rm", "--publish", "--volume", "--env", "--name", "--gpus", "--mount", "--network", "--env-file", "--workdir",
        "--user", "--shm-size", "--memory", "--cpus", "--restart", "--platform", "--entrypoint", "--all", "--force", "--follow", "--tag", "--file",
    ];
}
