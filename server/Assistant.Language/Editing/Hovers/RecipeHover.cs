using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Explains the commands and flags of docker command lines, also each letter of <c>-itp</c>.</summary>
static class RecipeHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (document.Recipe.CommandAt(offset) is not { } line) return null;
        var command = line.Command;
        return Path(command, offset) ?? Flag(command.Spec, command.Flags, offset) ?? Flag(Commands.Docker, command.GlobalFlags, offset);
    }

    static HoverText? Path(DockerCommand command, int offset)
    {
        if (command.Spec is { } spec)
            return command.Path.Any(word => word.Span.Touches(offset)) ? new(TextSpan.FromBounds(command.Path[0].Span.Start, command.Path[^1].Span.End), CommandText.Of(spec)) : null;
        if (command.Path.IsEmpty || Commands.Others.FirstOrDefault(other => other.Name == command.Path[0].Value) is not { } group) return null;
        var (first, second) = (command.Path[0], command.Words.FirstOrDefault(word => word.Span.Start > command.Path[0].Span.End));
        if (first.Span.Touches(offset)) return new(first.Span, CommandText.Of(group, ""));
        return second?.Span.Touches(offset) is true && group.Commands.Any(known => known.Name == second.Value) ? new(second.Span, CommandText.Of(group, second.Value)) : null;
    }

    static HoverText? Flag(CommandSpec? command, IEnumerable<Flag> flags, int offset)
    {
        var known = flags.Where(flag => flag.Spec is not null).ToList();
        var named = known.FirstOrDefault(flag => flag.Span.Contains(offset)) ?? known.FirstOrDefault(flag => flag.Span.Touches(offset));
        return named is null ? null : new(named.Span, RecipeValueHover.Whole(command!, named));
    }
}
