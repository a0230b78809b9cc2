// Runs under mocks share the process: the official SDK, which these tests must also pass against, allows one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
