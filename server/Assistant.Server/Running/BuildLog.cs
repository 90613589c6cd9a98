using System.Text;
using Assistant.Language.Dockerfiles;

namespace Assistant.Server.Running;

/// <summary>What a builder prints: shown as it comes, and its end kept for what it tells of the Dockerfile.</summary>
sealed class BuildLog(IConversation conversation, string channel, IStep step) : IProgress<string>
{
    /// <summary>In characters. The reason of a failure stands at the end, in far fewer.</summary>
    const int MostKept = 1 << 18;

    readonly StringBuilder text = new();
    readonly ColourFilter colours = new();
    int? percentage;

    /// <summary>The last line that says something.</summary>
    public string Last { get; private set; } = "";

    public string Text
    {
        get
        {
            lock (text) return text.ToString();
        }
    }

    public async Task Read(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line) Report(line + "\n");
    }

    public void Report(string value)
    {
        conversation.Print(channel, value, show: false);
        // The client's two outputs are read side by side.
        lock (text)
        {
            value = colours.Next(value);
            text.Append(value);
            if (text.Length > 2 * MostKept) text.Remove(0, text.Length - MostKept);
            if (value.Trim() is not { Length: > 0 } said) return;
            Last = said;
            percentage = BuildOutput.ProgressIn(said) ?? percentage;
            step.Report(said, percentage);
        }
    }
}
