// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Reports and messages written by hand after the formats that AMD's manuals describe; all figures are
/// invented.
namespace fixtures {

inline constexpr const char* timingSummary = R"(
------------------------------------------------------------------------------------------------
| Design Timing Summary
| ---------------------
------------------------------------------------------------------------------------------------

    WNS(ns)      TNS(ns)  TNS Failing Endpoints  TNS Total Endpoints      WHS(ns)      THS(ns)
    -------      -------  ---------------------  -------------------      -------      -------
     -0.125       -1.750                     21                  700        0.031        0.000


Timing constraints are not met.

------------------------------------------------------------------------------------------------
| Clock Summary
| -------------
------------------------------------------------------------------------------------------------

Clock  Waveform(ns)       Period(ns)      Frequency(MHz)
-----  ------------       ----------      --------------
clk    {0.000 2.500}      5.000           200.000
)";

inline constexpr const char* power = R"(
1. Summary
----------

+--------------------------+--------------+
| Total On-Chip Power (W)  | 2.875        |
| Design Power Budget (W)  | Unspecified* |
| Dynamic (W)              | 0.250        |
| Device Static (W)        | 2.625        |
+--------------------------+--------------+
)";

inline constexpr const char* routedUtilization = R"(
| Tool Version : Vivado v.2023.2 (lin64) Build 1
| Design       : jets
| Device       : xcvu13p-flga2577-2-e
| Design State : Routed

1. CLB Logic
| CLB LUTs                   | 2100 |     0 |          0 |   1728000 |  0.12 |
| CLB Registers              |  900 |     0 |          0 |   3456000 |  0.03 |
| CARRY8                     |  310 |     0 |          0 |    216000 |  0.14 |
2. BLOCKRAM
| Block RAM Tile             |    0 |     0 |          0 |      2688 |  0.00 |
3. ARITHMETIC
| DSPs                       |    0 |     0 |          0 |     12288 |  0.00 |
)";

inline constexpr const char* cosim = R"(
Report time       : Mon Jan  5 10:00:00 2026.
Solution          : solution1.
Simulation tool   : xsim.

+----------+----------+-----------------------------------------------+-----------------------------------------------+----------------------+
|          |          |         Latency(Clock Cycles)                 |        Interval(Clock Cycles)                 | Total Execution Time |
+   RTL    +  Status  +-----------------------------------------------+-----------------------------------------------+    (Clock Cycles)    +
|          |          |      min      |      avg      |      max      |      min      |      avg      |      max      |                      |
+----------+----------+-----------------------------------------------+-----------------------------------------------+----------------------+
|      VHDL|        NA|             NA|             NA|             NA|             NA|             NA|             NA|                    NA|
|   Verilog|      Pass|             11|             11|             12|              1|              1|              1|                   120|
+----------+----------+-----------------------------------------------+-----------------------------------------------+----------------------+
)";

} // namespace fixtures
