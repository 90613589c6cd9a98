using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

static class MissingArgument
{
    public static readonly Rule Rule = CommandRule.Of("DC021", "The command has too few or too many arguments", Severity.Error, """
        Each command wants its arguments: `run` an image, `tag` two names, `exec` a container and a command. With too few or too
        many docker does nothing. When `start`, `stop`, `rm` or `rmi` stands alone, the assistant asks which one is meant.

        Bad:

        ```sh
        docker run -d -p 8787:8787
        docker tag lab
        ```

        Good:

        ```sh
        docker run -d -p 8787:8787 rocker/rstudio
        docker tag lab ada/lab
        ```
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document)
    {
        var command = line.Command;
        if (line.NotRun is not null || !IsClear(command) || CommandErrors.ArgumentsError(command) is null) yield break;
        // A flag that has taken the argument for its value is told by itself.
        if (command is { Arguments: [], Flags: [.., { Value: not null } last] } && InvalidValue.Refuses(command, last, document.Catalogue)) yield break;
        var (least, most) = ArgumentCount.Of(command.Spec!.Usage);
        var name = $"{command.Program} {string.Join(' ', command.Path.Select(word => word.Value))}";
        var usage = command.Spec.Usage.Replace("docker " + command.Spec.Name, name);
        if (command.Arguments.Length > most)
            yield return Rule.At(command.Arguments[most].Span, $"{name} takes {Most(most)}, so {command.Arguments[most].Value} is one too many. It is written {usage}.", [.. InQuotes(command, most)]);
        else if (!IsAskedFor(command))
            yield return Rule.At(TextSpan.FromBounds(command.Words[0].Span.Start, command.Path[^1].Span.End), $"{name} misses {Missing(usage, command.Arguments.Length, least)}. It is written {usage}.");
    }

    /// <summary>False where a word can become several or none, a flag is not understood, or one has taken an argument for its value.</summary>
    static bool IsClear(DockerCommand command) =>
        command.Spec is not null
        && command.Flags.All(flag => flag is { Spec: not null, MissesValue: false } && !MissingValue.Swallows(command, flag))
        && command.Words.All(word => word.Parts.All(part => part.Quoted || part.Kind is WordPartKind.Text or WordPartKind.Tilde or WordPartKind.Placeholder))
        && !command.Arguments.Any(word => word.Value.StartsWith('[') || word.Value.Contains("..."));

    static string Most(int most) => most switch { 0 => "no argument", 1 => "at most one argument", 2 => "at most two arguments", _ => $"at most {most} arguments" };

    /// <summary>For the folder of a build, whose name was parted at its blanks.</summary>
    static IEnumerable<Fix> InQuotes(DockerCommand command, int most)
    {
        if (command.Name is not ("build" or "buildx build") || most != 1 || command.Arguments.Any(word => word.IsQuoted || !word.IsLiteral || word.Value is "." or "-")) yield break;
        var (first, last) = (command.Words.IndexOf(command.Arguments[0]), command.Words.IndexOf(command.Arguments[^1]));
        if (last - first != command.Arguments.Length - 1) yield break;
        yield return new("Put it in quotes", [new(new(command.Arguments[0].Span.Start, 0), "\""), new(new(command.Arguments[^1].Span.End, 0), "\"")]);
    }

    /// <summary>What the assistant asks for when it is run.</summary>
    static bool IsAskedFor(DockerCommand command) => command is { Name: "start" or "stop" or "rm" or "rmi", Flags: [] };

    /// <summary>The words of the usage that nothing is written for.</summary>
    static string Missing(string usage, int written, int least)
    {
        ImmutableArray<string> required = [.. usage.Split(' ').Where(word => char.IsAsciiLetterUpper(word[0]))];
        return required.Length < least ? "an argument" : string.Join(" and ", required.Skip(written).Take(least - written));
    }
}
