using System.Runtime.Versioning;

// Servers take memory and processors, and a run of the program sets the environment of the process: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: UnsupportedOSPlatform("windows")]
