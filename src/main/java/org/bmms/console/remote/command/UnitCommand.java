package org.bmms.console.remote.command;

/** systemctl, asked about or told to change units. */
public sealed interface UnitCommand<R> extends RemoteCommand<R>
        permits ShowUnits, ListUnitFiles, CatUnit, ChangeUnits, ReloadDaemon {}
