using System.Collections.Concurrent;
using Assistant.Language.Catalogue;
using Assistant.Server.Protocol;
using Assistant.Server.Rpc;

namespace Assistant.Server.Running;

/// <summary>Speaks through the windows of the editor, which show no colours: the codes for a terminal are left out.</summary>
/// <param name="opensPage">True to open a page as soon as it answers, without asking.</param>
sealed class EditorConversation(Client client, Func<bool> opensPage) : IConversation
{
    readonly ConcurrentDictionary<string, ColourFilter> colours = new();

    public void Say(MessageType type, string sentence) => client.ShowMessage(type, Images.WithoutColours(sentence));

    public Task<string?> Offer(MessageType type, string sentence, IReadOnlyList<string> actions, CancellationToken cancellation) =>
        client.ShowMessageRequest(type, Images.WithoutColours(sentence), actions, cancellation);

    public async Task<bool> Confirm(string question, string action, CancellationToken cancellation) =>
        await Offer(MessageType.Warning, question, [action], cancellation) == action;

    public Task<string?> Pick(string title, string placeholder, IReadOnlyList<PickItem> items, CancellationToken cancellation) =>
        client.Pick(title, placeholder, items, cancellation);

    public bool CanAsk => client.Options.Inputs;

    public Task<string?> Ask(string prompt, bool secret, CancellationToken cancellation) => client.Input(prompt, secret, cancellation);

    public async Task<IStep> Begin(string title, CancellationToken cancellation, bool isCounted) => await client.Begin(title, cancellation, isCounted);

    public void Print(string channel, string text, bool show) => client.Output(channel, colours.GetOrAdd(channel, _ => new()).Next(text), show);

    public Task Open(string address, CancellationToken cancellation) => client.ShowDocument(address, external: true, cancellation);

    public Task<int?> Terminal(TerminalProgram program, CancellationToken cancellation)
    {
        client.Terminal(program);
        return Task.FromResult<int?>(null);
    }

    public async Task Arrived(string sentence, ImageAccess access, CancellationToken cancellation)
    {
        if (access.Pages is not [var page, ..])
        {
            client.ShowMessage(MessageType.Info, With(sentence, access.Hint));
            return;
        }
        // The token is part of the address and stays out of the message; a password is shown to the person who asks for it.
        var hasPassword = access.Secret is { } secret && !page.Holds(secret);
        if (opensPage() && !hasPassword)
        {
            await client.ShowDocument(page.Url, external: true, cancellation);
            return;
        }
        var chosen = await client.ShowMessageRequest(MessageType.Info, With(sentence, access.Hint), hasPassword ? [OpenPage, ShowPassword] : [OpenPage], cancellation);
        if (chosen is ShowPassword)
        {
            var opened = await client.ShowMessageRequest(MessageType.Info, $"The password{(access.User is { } user ? $" of {user}" : "")} is {access.Secret}", [OpenPage], cancellation);
            if (opened is null) return;
        }
        else if (chosen is null) return;
        await client.ShowDocument(page.Url, external: true, cancellation);
    }

    static string With(string sentence, string? hint) => hint is null ? sentence : $"{sentence} {hint}";

    const string OpenPage = "Open";
    const string ShowPassword = "Show Password";
}
