using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Explains the commands and flags of docker command lines, also each letter of <c>-itp</c>, and what a value means.</summary>
static class RecipeHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (document.Recipe.CommandAt(offset) is not { } line) return null;
        var command = line.Command;
        if (command.Path.Any(word => word.Span.Touches(offset))) return Path(command);
        return Flag(command.Spec, command.Flags, offset) ?? Flag(Commands.Docker, command.GlobalFlags, offset);
    }

    static HoverText? Path(DockerCommand command)
    {
        var span = TextSpan.FromBounds(command.Path[0].Span.Start, command.Path[^1].Span.End);
        if (command.Spec is { } spec) return new(span, CommandText.Of(spec));
        return Commands.Others.FirstOrDefault(other => other.Name == command.Path[0].Value) is { } known
            ? new(span, $"**docker {known.Name}** — {known.Meaning}.")
            : null;
    }

    static HoverText? Flag(CommandSpec? command, IEnumerable<Flag> flags, int offset)
    {
        var known = flags.Where(flag => flag.Spec is not null).ToList();
        if (known.FirstOrDefault(flag => flag.Value is { } value && value.Span.Touches(offset) && !flag.Span.Contains(offset)) is { } valued)
            return new(valued.Value!.Span, Valued(command!, valued));
        var named = known.FirstOrDefault(flag => flag.Span.Contains(offset)) ?? known.FirstOrDefault(flag => flag.Span.Touches(offset));
        return named is null ? null : new(named.Span, Valued(command!, named));
    }

    static string Valued(CommandSpec command, Flag flag)
    {
        var explanation = flag.Value is { IsLiteral: true } value ? FlagValueText.Of(flag.Key, flag.Spec!, value.Value) : null;
        var text = CommandText.Of(command, flag.Spec!);
        return explanation is null ? text : $"{explanation}\n\n---\n\n{text}";
    }
}
