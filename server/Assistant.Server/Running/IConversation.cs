using Assistant.Language.Catalogue;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>What a person is told and asked while something runs: the windows of an editor, or a terminal.</summary>
interface IConversation
{
    void Say(MessageType type, string sentence);

    /// <summary>The action that was chosen; null when none was.</summary>
    Task<string?> Offer(MessageType type, string sentence, IReadOnlyList<string> actions, CancellationToken cancellation);

    /// <summary>True when the person chose the action; a question without an answer is a no.</summary>
    Task<bool> Confirm(string question, string action, CancellationToken cancellation);

    /// <summary>The value of the item that was chosen; null when none was.</summary>
    Task<string?> Pick(string title, string placeholder, IReadOnlyList<PickItem> items, CancellationToken cancellation);

    /// <summary>False when nobody is there to answer a question for a text.</summary>
    bool CanAsk { get; }

    /// <summary>What was typed; null when nothing was, or nobody can be asked. A secret is not shown while it is typed.</summary>
    Task<string?> Ask(string prompt, bool secret, CancellationToken cancellation);

    /// <summary>Shows that something is going on until the result is disposed.</summary>
    /// <param name="isCounted">True when each report tells how much is done: a bar can be shown.</param>
    Task<IStep> Begin(string title, CancellationToken cancellation, bool isCounted = false);

    /// <summary>Appends a text, with its line breaks, to a place of that name.</summary>
    void Print(string channel, string text, bool show);

    /// <summary>Opens an address in the browser.</summary>
    Task Open(string address, CancellationToken cancellation);

    /// <summary>Runs a program where a person can type into it. Gives its exit code, or null at once when it goes on beside everything else.</summary>
    Task<int?> Terminal(TerminalProgram program, CancellationToken cancellation);

    /// <summary>Says that a container can be used and how to log in, and opens its first page when asked to.</summary>
    /// <param name="sentence">Which container, and where it is without any secret.</param>
    Task Arrived(string sentence, ImageAccess access, CancellationToken cancellation);
}

/// <summary>A program for a terminal. Its arguments are passed as they are: no shell reads them.</summary>
sealed record TerminalProgram(string Title, string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>Where it is started; null for anywhere.</summary>
    public string? Folder { get; init; }

    /// <summary>Variables for it alone, for what nobody may read in a list of processes.</summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }

    /// <summary>The words to copy where no terminal can be opened; null for the program and its arguments.</summary>
    public IReadOnlyList<string>? Shown { get; init; }
}

/// <summary>Something that is going on, as a person sees it.</summary>
interface IStep : IDisposable
{
    /// <summary>Cancelled when the person presses Cancel.</summary>
    CancellationToken Cancelled { get; }

    /// <param name="percentage">From 0 to 100; null when nobody knows how much is to be done.</param>
    void Report(string message, int? percentage = null);
}
