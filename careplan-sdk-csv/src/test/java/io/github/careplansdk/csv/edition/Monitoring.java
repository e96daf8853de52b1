package io.github.careplansdk.csv.edition;

import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.InsuredColumn;
import io.github.careplansdk.csv.layout.InsurerColumn;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.OneRowPerKey;
import io.github.careplansdk.csv.layout.VersionColumn;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A row of the kind that the invented edition adds. */
@OneRowPerKey
public record Monitoring(
        @VersionColumn YearMonth csvVersion,

        @InsurerColumn InsurerNumber insurerNumber,

        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(name = "訪問日", type = CellType.DATE, max = 8, need = Need.REQUIRED, key = true)
        LocalDate visitDate,

        @Cell(name = "満足度", type = CellType.CODE, max = 1) Optional<Satisfaction> satisfaction,

        @Cell(name = "所見", type = CellType.TEXT) String remarks) {}
