namespace Assistant.Server.Terminals;

/// <summary>
/// Watches what is typed for the keys that leave a container to itself. The engine does the leaving; this side only has to know why the
/// connection ended.
/// </summary>
/// <param name="written">As <c>--detach-keys</c> has it, such as <c>ctrl-a,d</c>; null for <c>ctrl-p,ctrl-q</c>.</param>
sealed class DetachKeys(string? written)
{
    readonly byte[] keys = [.. (written ?? "ctrl-p,ctrl-q").Split(',').Select(Key)];
    int typed;

    /// <summary>True once they have been typed one after the other.</summary>
    public bool WereTyped { get; private set; }

    public void See(ReadOnlySpan<byte> input)
    {
        foreach (var key in input)
        {
            typed = key == keys[typed] ? typed + 1 : key == keys[0] ? 1 : 0;
            if (typed < keys.Length) continue;
            WereTyped = true;
            typed = 0;
        }
    }

    /// <summary>A character, or one of <c>ctrl-@</c> to <c>ctrl-_</c>: what a terminal sends for it. A name that is none is never typed.</summary>
    static byte Key(string name) => name switch
    {
        [var character] => (byte)character,
        ['c', 't', 'r', 'l', '-', var character] => (byte)(char.ToUpperInvariant(character) - '@'),
        _ => byte.MaxValue,
    };
}
