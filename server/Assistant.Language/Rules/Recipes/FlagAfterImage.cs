using System.Collections.Immutable;
using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class FlagAfterImage
{
    public static readonly Rule Rule = CommandRule.Of("DC004", "A flag of docker stands behind the image or the container", Severity.Warning, """
        Everything behind the image becomes the command that runs in the container. Docker says nothing: the port is not
        published, the folder is not mounted, and the container often ends at once because its program does not know the flag.

        In the same way everything behind the container of `docker exec` is the program to run in it.

        Bad:

        ```sh
        docker run rocker/tidyverse -p 8787:8787
        docker exec lab -it bash
        ```

        Good:

        ```sh
        docker run -p 8787:8787 rocker/tidyverse
        docker exec -it lab bash
        ```
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        Misplaced(line.Command) is { IsEmpty: false } flags ? [Moved(document.Text, line.Command, flags)] : [];

    /// <summary>The flags right behind the image that can hardly be meant for the program in the container.</summary>
    public static ImmutableArray<Flag> Misplaced(DockerCommand command)
    {
        if (command is not { Name: "run" or "create" or "exec", Arguments: [_, { Value: ['-', _, ..] }, ..] } || TypographicCharacter.IsIn(command.Arguments[0]) || !IsImageKnown(command)) return [];
        var behind = DockerCommand.Of([command.Words[0], Word.Of(command.Name), .. command.Arguments.Skip(1)]);
        var first = behind.Arguments.FirstOrDefault()?.Span.Start ?? int.MaxValue;
        return [.. behind.Flags.TakeWhile(flag => flag.Span.Start < first && (command.Name == "exec" ? IsOfExec(flag) : IsDockers(flag)))];
    }

    /// <summary>False behind a flag that only podman or nerdctl has: what is taken for the image may be its value.</summary>
    static bool IsImageKnown(DockerCommand command) =>
        command.Program == "docker" || command.Flags.All(flag => flag.Spec is not null || !flag.Name.StartsWith("--", StringComparison.Ordinal) || flag.Word.Value.Contains('='));

    /// <summary>No program's name begins with a dash, so every flag that exec has is meant for it.</summary>
    static bool IsOfExec(Flag flag) => flag is { Spec: not null, MissesValue: false };

    /// <summary>Long names that say it all, and letters whose value has the form that only docker's flag has.</summary>
    static bool IsDockers(Flag flag) => flag switch
    {
        { Spec: null } => false,
        { Spec.TakesValue: true, Value: null } => false,
        { Key: "publish", Value: { } value } => PortMapping.Parse(value.Value).Ok,
        { Key: "volume", Value: { } value } => value.Value.Contains(":/"),
        { Key: "env", Value: { } value } => value.Value.Contains('=') && flag.Word.Value.Length == 2,
        { Key: "interactive" or "tty" or "detach" } => flag.Word.Value is "-it" or "-ti" or "-d" or "-dit" or "-itd" or "-t" or "--interactive" or "--tty" or "--detach",
        _ => flag.Name.StartsWith("--") && telling.Contains(flag.Key),
    };

    static readonly HashSet<string> telling =
    [
        "rm", "name", "env", "env-file", "gpus", "network", "restart", "mount", "shm-size", "ipc", "volumes-from", "privileged", "publish-all", "platform", "add-host", "cap-add",
    ];

    static Finding Moved(SourceText text, DockerCommand command, ImmutableArray<Flag> flags)
    {
        var image = command.Arguments[0];
        var last = flags[^1].Value?.Span.End is { } value ? Math.Max(value, flags[^1].Word.Span.End) : flags[^1].Word.Span.End;
        var span = TextSpan.FromBounds(flags[0].Word.Span.Start, last);
        var moved = text.ToString(span);
        var fix = new Fix($"Move in front of {image.Value}",
        [
            new(new(image.Span.Start, 0), moved + " "),
            new(TextSpan.FromBounds(image.Span.End, last), ""),
        ]);
        var names = string.Join(" ", flags.Select(flag => flag.Word.Value).Distinct());
        return Rule.At(span, command.Name == "exec"
            ? $"{names} stands behind the container, so it is taken for the program to run in it. Write it in front of {image.Value}."
            : $"{names} stands behind the image, so it becomes the container's command. Write it in front of {image.Value}.", fix);
    }
}
