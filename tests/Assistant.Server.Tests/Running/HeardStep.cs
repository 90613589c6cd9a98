using Assistant.Server.Running;

namespace Assistant.Server.Tests.Running;

/// <summary>Keeps what a step reports.</summary>
sealed class HeardStep : IStep
{
    public List<string> Messages { get; } = [];

    public List<int?> Percentages { get; } = [];

    public CancellationToken Cancelled => default;

    public void Report(string message, int? percentage)
    {
        Messages.Add(message);
        Percentages.Add(percentage);
    }

    public void Dispose()
    {
    }
}
