namespace Assistant.Server.Protocol;

public sealed record Location(string Uri, Range Range);
