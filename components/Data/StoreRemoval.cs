namespace Payments.Infra.Components.Data;

/// <summary>What becomes of a store when the program no longer declares it: its mode changes, or a part of it leaves the catalogue.</summary>
public enum StoreRemoval
{
    /// <summary>It stays as it is, and runs on until somebody deletes it.</summary>
    Leave,

    /// <summary>It is deleted with its data.</summary>
    Delete,
}
