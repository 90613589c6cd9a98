using Assistant.Language.Recipes;

namespace Assistant.Language.Rules.Recipes;

static class UnknownFlag
{
    public static readonly Rule Rule = new("DC002", "The command has no such flag", Severity.Error, """
        Docker stops at a flag that the command does not have. Long names take two dashes; behind a single dash every letter
        is a flag of its own.

        Bad:

        ```sh
        docker run --gpu all -name lab pytorch/pytorch
        ```

        Good:

        ```sh
        docker run --gpus all --name lab pytorch/pytorch
        ```
        """, Check);

    static IEnumerable<Finding> Check(Document document) =>
        from line in document.Recipe.Commands
        where line.Command.Program == "docker"
        from flag in line.Command.GlobalFlags.Concat(line.Command.Flags)
        where flag.Spec is null && flag.Word.IsLiteral
        select Unknown(line.Command, flag);

    static Finding Unknown(DockerCommand command, Flag flag)
    {
        var isGlobal = command.GlobalFlags.Contains(flag);
        var name = isGlobal || command.Spec is null ? "docker" : $"docker {command.Spec.Name}";
        var written = flag.Name.StartsWith("--") ? flag.Name : flag.Word.Value.Split('=')[0];
        var message = flag.Name.StartsWith("--") || written.Length == 2 ? $"{name} has no flag {written}." : $"{name} has no flag {flag.Name}, in {written}.";
        var spec = isGlobal ? Catalogue.Commands.Docker : command.Spec;
        if (Nearest(spec, flag, written) is not { } nearest) return Rule.At(flag.Span, message);
        var span = flag.Word.SpanOf(0, written.Length);
        return Rule.At(span, $"{message} Did you mean {nearest}?", new Fix($"Change to {nearest}", [new(span, nearest)]));
    }

    static string? Nearest(Catalogue.CommandSpec? spec, Flag flag, string written) =>
        flag.Name.StartsWith("--") || written.Length > 2 ? spec?.NearestFlag(written)?.Long : null;
}
