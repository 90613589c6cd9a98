using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Values;

namespace Assistant.Language.Editing.Hovers;

/// <summary>The name, the number and the effect of the signal in STOPSIGNAL.</summary>
static class SignalHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (HoverPlace.ArgumentAt(document, offset, InstructionKind.StopSignal) is not { } word) return null;
        var (name, number) = SignalName.Find(word.Value) is var (known, value) ? (known, $" (signal {value})") : (word.Value.ToUpperInvariant(), "");
        if (!name.StartsWith("SIG")) name = $"SIG{name}";
        var meaning = UsualWords.All.Signals.FirstOrDefault(signal => signal.Word == name)?.Meaning;
        if (meaning is null && number.Length == 0) return null;
        return new(word.Span, string.Join("\n\n", new[]
        {
            $"`{name}`{number}{(meaning is null ? "" : $": {meaning}")}.",
            name is "SIGKILL" or "SIGSTOP" ? "A program cannot react to it." : "",
            "`docker stop` sends it, waits ten seconds, and then ends the container with SIGKILL.",
        }.Where(line => line.Length > 0)));
    }
}
