using Assistant.Server.Protocol;
using Assistant.Server.Rpc;

namespace Assistant.Server.Running;

/// <summary>Speaks through the windows of the editor.</summary>
sealed class EditorConversation(Client client) : IConversation
{
    public void Say(MessageType type, string sentence) => client.ShowMessage(type, sentence);

    public Task<string?> Offer(MessageType type, string sentence, IReadOnlyList<string> actions, CancellationToken cancellation) =>
        client.ShowMessageRequest(type, sentence, actions, cancellation);

    public Task<string?> Pick(string title, string placeholder, IReadOnlyList<PickItem> items, CancellationToken cancellation) =>
        client.Pick(title, placeholder, items, cancellation);

    public async Task<IStep> Begin(string title, CancellationToken cancellation) => await client.Begin(title, cancellation);

    public void Print(string channel, string text, bool show) => client.Output(channel, text, show);

    public Task Open(string address, CancellationToken cancellation) => client.ShowDocument(address, external: true, cancellation);

    public void Terminal(string title, string program, IReadOnlyList<string> arguments, string? folder) =>
        client.Terminal(title, program, arguments, folder);
}
