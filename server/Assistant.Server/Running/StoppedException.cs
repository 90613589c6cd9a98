namespace Assistant.Server.Running;

/// <summary>A person has stopped something: one sentence says what has not come about because of that, and what is left.</summary>
sealed class StoppedException(string sentence, CancellationToken cancellation = default) : OperationCanceledException(sentence, cancellation);
