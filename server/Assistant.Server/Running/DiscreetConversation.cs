using System.Collections.Concurrent;
using Assistant.Language.Catalogue;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>
/// Passes everything on to another conversation, but says the name of a variable in place of its value where that is a password, a token or a key:
/// no message, title or output repeats one.
/// </summary>
sealed class DiscreetConversation(IConversation inner) : IConversation
{
    /// <summary>A shorter value would stand in ordinary words by chance.</summary>
    const int Shortest = 4;

    readonly ConcurrentDictionary<string, string> names = new();

    public bool CanAsk => inner.CanAsk;

    /// <summary>From now on the value is not said, if it is a secret.</summary>
    public void Keep(string name, string? value, bool isSecret)
    {
        if (value is { Length: >= Shortest } && isSecret) names[value] = name;
    }

    public void Say(MessageType type, string sentence) => inner.Say(type, Hidden(sentence));

    public Task<string?> Offer(MessageType type, string sentence, IReadOnlyList<string> actions, CancellationToken cancellation) =>
        inner.Offer(type, Hidden(sentence), actions, cancellation);

    public Task<bool> Confirm(string question, string action, CancellationToken cancellation) => inner.Confirm(Hidden(question), action, cancellation);

    public Task<string?> Pick(string title, string placeholder, IReadOnlyList<PickItem> items, CancellationToken cancellation) => inner.Pick(Hidden(title), placeholder, items, cancellation);

    public Task<string?> Ask(string prompt, bool secret, CancellationToken cancellation) => inner.Ask(prompt, secret, cancellation);

    public async Task<IStep> Begin(string title, CancellationToken cancellation, bool isCounted) =>
        new Step(await inner.Begin(Hidden(title), cancellation, isCounted), Hidden);

    public void Print(string channel, string text, bool show) => inner.Print(Hidden(channel), Hidden(text), show);

    public Task Open(string address, CancellationToken cancellation) => inner.Open(address, cancellation);

    public Task<int?> Terminal(TerminalProgram program, CancellationToken cancellation) => inner.Terminal(
        program with { Title = Hidden(program.Title), Shown = [.. (program.Shown ?? [program.Program, .. program.Arguments]).Select(Hidden)] }, cancellation);

    public Task Arrived(string sentence, ImageAccess access, CancellationToken cancellation) => inner.Arrived(Hidden(sentence), access, cancellation);

    /// <summary>The text as it may be said.</summary>
    public string Hidden(string text)
    {
        foreach (var (value, name) in names.OrderByDescending(pair => pair.Key.Length)) text = text.Replace(value, $"${name}");
        return text;
    }

    sealed class Step(IStep inner, Func<string, string> hidden) : IStep
    {
        public CancellationToken Cancelled => inner.Cancelled;

        public void Report(string message, int? percentage) => inner.Report(hidden(message), percentage);

        public void Dispose() => inner.Dispose();
    }
}
