using Assistant.Server.Terminals;

namespace Assistant.Server.Running;

/// <summary>Where a person sits who started this process: its terminal, and the signals that come from there.</summary>
sealed record Seat(OwnTerminal Terminal, Signals Signals);
