using Assistant.Language.Recipes;

namespace Assistant.Language.Rules.Recipes;

static class UnknownFlag
{
    public static readonly Rule Rule = CommandRule.Of("DC002", "The command has no such flag", Severity.Error, """
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

    static IEnumerable<Finding> Check(DockerCommand command) =>
        from flag in command.Program == "docker" ? command.GlobalFlags.Concat(command.Flags) : []
        where flag.Spec is null && flag.Word.IsLiteral && OneDash.Stuck(command, flag.Word) is null && !TypographicCharacter.IsIn(flag.Word)
        select Unknown(command, flag);

    static Finding Unknown(DockerCommand command, Flag flag)
    {
        var isGlobal = command.GlobalFlags.Contains(flag);
        var name = isGlobal || command.Spec is null ? "docker" : $"docker {command.Spec.Name}";
        var written = flag.Name.StartsWith("--") ? flag.Name : flag.Word.Value.Split('=')[0];
        var message = flag.Name.StartsWith("--") || written.Length == 2 ? $"{name} has no flag {written}." : $"{name} has no flag {flag.Name}, in {written}.";
        var spec = isGlobal ? Catalogue.Commands.Docker : command.Spec;
        if (Nearest(spec, flag, written) is not { } nearest) return Rule.At(flag.Span, message);
        var span = flag.Word.SpanOf(0, written.Length);
        return Rule.At(span, $"{message} Did you mean {nearest}?", new Fix($"Change to {nearest}", [new(span, nearest)], IsSure(spec, written, nearest)));
    }

    /// <summary>Everything but a spelling that could mean another flag, or is far from the one that is told.</summary>
    static bool IsSure(Catalogue.CommandSpec? spec, string written, string nearest) =>
        spec is null || Known(spec, written) == nearest || spec.Flag(nearest) is { } flag && spec.IsSure(written, flag);

    static string? Nearest(Catalogue.CommandSpec? spec, Flag flag, string written)
    {
        if (!flag.Name.StartsWith("--") && written.Length <= 2) return null;
        return spec is null ? null : Known(spec, written) ?? spec.NearestFlag(written)?.Long;
    }

    /// <summary>Another way to write a flag that the command has; null when it is none.</summary>
    static string? Known(Catalogue.CommandSpec spec, string written)
    {
        var name = written.TrimStart('-').ToLowerInvariant();
        return elsewhere.GetValueOrDefault(name) is { } meant && spec.Flag(meant) is not null ? meant
            : spec.LastOfLetters(written) is not null ? written[1..]
            : spec.Flag("--" + name.Replace('_', '-'))?.Long;
    }

    /// <summary>What compose files and other programs call it.</summary>
    static readonly Dictionary<string, string> elsewhere = new()
    {
        ["ports"] = "--publish", ["port"] = "--publish", ["environment"] = "--env", ["envs"] = "--env", ["volumes"] = "--volume", ["bind"] = "--volume",
        ["mem"] = "--memory", ["mem-limit"] = "--memory", ["mem_limit"] = "--memory", ["memory-limit"] = "--memory", ["memswap_limit"] = "--memory-swap",
        ["networks"] = "--network", ["network_mode"] = "--network", ["working_dir"] = "--workdir", ["work-dir"] = "--workdir", ["cwd"] = "--workdir",
        ["container_name"] = "--name", ["container-name"] = "--name", ["stdin_open"] = "--interactive", ["background"] = "--detach", ["daemon"] = "--detach",
        ["extra_hosts"] = "--add-host", ["restart_policy"] = "--restart", ["restart-policy"] = "--restart", ["remove"] = "--rm", ["autoremove"] = "--rm", ["auto-remove"] = "--rm",
        ["username"] = "--user", ["labels"] = "--label", ["devices"] = "--device", ["capabilities"] = "--cap-add", ["cap"] = "--cap-add", ["ulimits"] = "--ulimit", ["sysctls"] = "--sysctl",
        ["tags"] = "--tag", ["dockerfile"] = "--file", ["arg"] = "--build-arg", ["args"] = "--build-arg", ["build-args"] = "--build-arg",
    };
}
