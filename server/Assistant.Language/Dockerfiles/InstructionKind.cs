using System.Collections.Frozen;

namespace Assistant.Language.Dockerfiles;

/// <summary>The instructions that the builder knows. <see cref="Unknown"/> is any other word at the start of a line.</summary>
public enum InstructionKind
{
    Unknown, Add, Arg, Cmd, Copy, Entrypoint, Env, Expose, From, Healthcheck, Label, Maintainer, Onbuild, Run, Shell, StopSignal,
    User, Volume, Workdir,
}

public static class InstructionKinds
{
    static readonly FrozenDictionary<string, InstructionKind> ByName = new Dictionary<string, InstructionKind>
    {
        ["ADD"] = InstructionKind.Add,
        ["ARG"] = InstructionKind.Arg,
        ["CMD"] = InstructionKind.Cmd,
        ["COPY"] = InstructionKind.Copy,
        ["ENTRYPOINT"] = InstructionKind.Entrypoint,
        ["ENV"] = InstructionKind.Env,
        ["EXPOSE"] = InstructionKind.Expose,
        ["FROM"] = InstructionKind.From,
        ["HEALTHCHECK"] = InstructionKind.Healthcheck,
        ["LABEL"] = InstructionKind.Label,
        ["MAINTAINER"] = InstructionKind.Maintainer,
        ["ONBUILD"] = InstructionKind.Onbuild,
        ["RUN"] = InstructionKind.Run,
        ["SHELL"] = InstructionKind.Shell,
        ["STOPSIGNAL"] = InstructionKind.StopSignal,
        ["USER"] = InstructionKind.User,
        ["VOLUME"] = InstructionKind.Volume,
        ["WORKDIR"] = InstructionKind.Workdir,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every keyword, in capitals, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The instruction a keyword stands for, in any case.</summary>
    public static InstructionKind Of(string keyword) => ByName.GetValueOrDefault(keyword);
}
