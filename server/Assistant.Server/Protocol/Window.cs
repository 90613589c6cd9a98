namespace Assistant.Server.Protocol;

public enum MessageType { Error = 1, Warning = 2, Info = 3, Log = 4 }

public sealed record MessageActionItem(string Title);

public sealed record ShowDocumentResult(bool Success);

public sealed record ApplyWorkspaceEditResult(bool Applied)
{
    public string? FailureReason { get; init; }
}

public sealed record WorkDoneProgressCancelParams(string Token);

public sealed record WorkDoneProgressBegin(string Title)
{
    public string Kind => "begin";
    public bool? Cancellable { get; init; }
    public string? Message { get; init; }

    /// <summary>From 0 to 100; left out when nobody knows how much is to be done.</summary>
    public int? Percentage { get; init; }
}

public sealed record WorkDoneProgressReport
{
    public string Kind => "report";
    public string? Message { get; init; }
    public int? Percentage { get; init; }
}

public sealed record WorkDoneProgressEnd
{
    public string Kind => "end";
    public string? Message { get; init; }
}
