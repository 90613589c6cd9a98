using System.Diagnostics;
using System.Text;
using Assistant.Language.Catalogue;
using Assistant.Server.Protocol;
using Assistant.Server.Terminals;

namespace Assistant.Server.Running;

/// <summary>
/// Speaks on a terminal: results on standard output, everything else on standard error. A question is asked only when a person
/// is there to answer it.
/// </summary>
/// <param name="line">Shows how much is done; null where nobody looks at a screen.</param>
sealed class TerminalConversation(TextReader input, TextWriter output, TextWriter errors, bool isInteractive, StatusLine? line = null) : IConversation
{
    public void Say(MessageType type, string sentence) => errors.WriteLine(type is MessageType.Error ? $"assistant: {sentence}" : sentence);

    public async Task<string?> Offer(MessageType type, string sentence, IReadOnlyList<string> actions, CancellationToken cancellation)
    {
        Say(type, sentence);
        return await Choose([.. actions.Select(action => new PickItem(action, action))], cancellation);
    }

    public async Task<bool> Confirm(string question, string action, CancellationToken cancellation)
    {
        if (!isInteractive)
        {
            Say(MessageType.Error, $"{question} Nobody is there to answer: add --yes{(action is Consent.RunAnyway ? " to run it" : "")}.");
            return false;
        }
        await errors.WriteAsync($"{question} [y/N] ");
        return (await Line(cancellation))?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    public async Task<string?> Pick(string title, string placeholder, IReadOnlyList<PickItem> items, CancellationToken cancellation)
    {
        if (isInteractive) await errors.WriteLineAsync(placeholder);
        else Say(MessageType.Error, $"{title} leaves open which one is meant: {string.Join(", ", items.Select(item => item.Label))}. Name it in the command.");
        return await Choose(items, cancellation);
    }

    public bool CanAsk => isInteractive;

    public async Task<string?> Ask(string prompt, bool secret, CancellationToken cancellation)
    {
        if (!isInteractive) return null;
        await errors.WriteAsync($"{prompt}: ");
        return await (secret ? Task.Run(HiddenLine, cancellation).WaitAsync(cancellation) : Line(cancellation));
    }

    /// <summary>Ctrl-C does not wait for Enter.</summary>
    Task<string?> Line(CancellationToken cancellation) => Task.Run(input.ReadLine, cancellation).WaitAsync(cancellation);

    /// <summary>What is typed up to Enter, without showing it; null after Escape.</summary>
    string? HiddenLine()
    {
        var typed = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            if (key.Key is ConsoleKey.Enter or ConsoleKey.Escape)
            {
                errors.WriteLine();
                return key.Key is ConsoleKey.Enter ? typed.ToString() : null;
            }
            if (key.Key is ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }
    }

    public Task<IStep> Begin(string title, CancellationToken cancellation, bool isCounted)
    {
        errors.WriteLine($"{title} …");
        return Task.FromResult<IStep>(new Step(isCounted ? line : null, cancellation));
    }

    public void Print(string channel, string text, bool show) => output.Write(text);

    public Task Open(string address, CancellationToken cancellation) => output.WriteLineAsync(address);

    public async Task<int?> Terminal(TerminalProgram program, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program.Program) { WorkingDirectory = program.Folder ?? "" };
        foreach (var argument in program.Arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in program.Environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode;
    }

    public async Task Arrived(string sentence, ImageAccess access, CancellationToken cancellation)
    {
        await errors.WriteLineAsync($"{sentence}{(access.Hint is { } hint ? $" {hint}" : "")}");
        foreach (var page in access.Pages) await output.WriteLineAsync(page.Url);
        if (access.Secret is { } secret && access.Pages.FirstOrDefault()?.Holds(secret) is not true)
            await output.WriteLineAsync(access.User is { } user ? $"user {user}, password {secret}" : $"password {secret}");
    }

    async Task<string?> Choose(IReadOnlyList<PickItem> items, CancellationToken cancellation)
    {
        if (!isInteractive || items is []) return null;
        for (var i = 0; i < items.Count; i++) await errors.WriteLineAsync($"  {i + 1}  {items[i].Label}  {items[i].Description}");
        while (true)
        {
            await errors.WriteAsync("A number, or nothing to leave it: ");
            if ((await Line(cancellation))?.Trim() is not { Length: > 0 } answer) return null;
            if (Chosen(items, answer) is { } chosen) return chosen.Value;
            await errors.WriteLineAsync($"There is no {answer} to choose.");
        }
    }

    /// <summary>A choice by its number or by its words.</summary>
    static PickItem? Chosen(IReadOnlyList<PickItem> items, string answer) =>
        int.TryParse(answer, out var number) && number >= 1 && number <= items.Count ? items[number - 1] : items.FirstOrDefault(item => item.Label.Equals(answer, StringComparison.OrdinalIgnoreCase));

    /// <summary>What goes on is named once, when it begins, and counted below that; Ctrl-C cancels it.</summary>
    sealed class Step(StatusLine? line, CancellationToken cancellation) : IStep
    {
        public CancellationToken Cancelled => cancellation;

        public void Report(string message, int? percentage) => line?.Show(percentage is { } part ? $"{part} %  {message}" : message);

        public void Dispose() => line?.Clear();
    }
}
