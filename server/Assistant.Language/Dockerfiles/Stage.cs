using System.Collections.Immutable;

namespace Assistant.Language.Dockerfiles;

/// <summary>A build stage: a FROM and the instructions up to the next.</summary>
/// <param name="Index">Counts from 0.</param>
public sealed record Stage(int Index, Instruction From, ImmutableArray<Instruction> Instructions)
{
    /// <summary>The image or stage it starts from, as written; null when FROM has no argument.</summary>
    public Word? Base => From.Arguments.Length > 0 ? From.Arguments[0] : null;

    /// <summary>The name after AS, as written; null when the stage has none.</summary>
    public Word? Name =>
        From.Arguments.Length == 3 && From.Arguments[1].Value.Equals("AS", StringComparison.OrdinalIgnoreCase) ? From.Arguments[2] : null;

    public Flag? Platform => From.Flags.FirstOrDefault(flag => flag.Name == "platform");

    /// <summary>True when <c>--from=</c> <paramref name="name"/> means this stage; case does not matter.</summary>
    public bool IsNamed(string name) => Name is { } own && own.Value.Equals(name, StringComparison.OrdinalIgnoreCase);
}
