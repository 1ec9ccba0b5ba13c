// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Reports written by hand after the formats of the tools; the figures are invented.
namespace fixtures {

inline constexpr const char* csynthXml = R"(<profile>
<section name = "Vivado HLS Report for 'jets'" level="0"/>
<ReportVersion><Version>2020.1</Version></ReportVersion>
<UserAssignments>
<unit>ns</unit>
<ProductFamily>virtexuplus</ProductFamily>
<Part>xcvu13p-flga2577-2-e</Part>
<TopModelName>jets</TopModelName>
<TargetClockPeriod>5.00</TargetClockPeriod>
<ClockUncertainty>0.62</ClockUncertainty>
</UserAssignments>
<PerformanceEstimates>
<PipelineType>function</PipelineType>
<SummaryOfTimingAnalysis><unit>ns</unit><EstimatedClockPeriod>4.349</EstimatedClockPeriod></SummaryOfTimingAnalysis>
<SummaryOfOverallLatency>
<unit>clock cycles</unit>
<Best-caseLatency>11</Best-caseLatency>
<Average-caseLatency>12</Average-caseLatency>
<Worst-caseLatency>13</Worst-caseLatency>
<Interval-min>1</Interval-min>
<Interval-max>2</Interval-max>
</SummaryOfOverallLatency>
</PerformanceEstimates>
<AreaEstimates>
<Resources><BRAM_18K>4</BRAM_18K><DSP48E>145</DSP48E><FF>10960</FF><LUT>84940</LUT><URAM>0</URAM></Resources>
<AvailableResources><BRAM_18K>5376</BRAM_18K><DSP48E>12288</DSP48E><FF>3456000</FF><LUT>1728000</LUT></AvailableResources>
</AreaEstimates>
</profile>
)";

inline constexpr const char* csynthText = R"(================================================================
== Vitis HLS Report for 'jets'
================================================================
* Date:           Mon Jan  5 10:00:00 2026

* Version:        2023.2 (Build 1 on Jan 1 2024)
* Project:        jets_prj
* Solution:       solution1 (Vivado IP Flow Target)
* Product family: virtexuplus
* Target device:  xcvu13p-flga2577-2-e

== Performance Estimates
+ Timing:
    * Summary:
    +--------+---------+----------+------------+
    |  Clock |  Target | Estimated| Uncertainty|
    +--------+---------+----------+------------+
    |ap_clk  |  5.00 ns|  4.349 ns|     0.62 ns|
    +--------+---------+----------+------------+

+ Latency:
    * Summary:
    +---------+---------+-----------+-----------+-----+-----+---------+
    |  Latency (cycles) |   Latency (absolute)  |  Interval | Pipeline|
    |   min   |   max   |    min    |    max    | min | max |   Type  |
    +---------+---------+-----------+-----------+-----+-----+---------+
    |       11|       13|  55.000 ns|  65.000 ns|    1|    2| function|
    +---------+---------+-----------+-----------+-----+-----+---------+

== Utilization Estimates
* Summary:
+---------------------+---------+------+---------+---------+-----+
|         Name        | BRAM_18K|  DSP |    FF   |   LUT   | URAM|
+---------------------+---------+------+---------+---------+-----+
|Expression           |        -|     -|        0|       36|    -|
|Instance             |        4|   145|    10900|    84000|    -|
+---------------------+---------+------+---------+---------+-----+
|Total                |        4|   145|    10960|    84940|    0|
+---------------------+---------+------+---------+---------+-----+
|Available            |     5376| 12288|  3456000|  1728000| 1280|
+---------------------+---------+------+---------+---------+-----+
+ Detail:
    * Instance:
    +-----------+---------+-----+-------+--------+-----+
    |  Instance | BRAM_18K| DSP |   FF  |   LUT  | URAM|
    +-----------+---------+-----+-------+--------+-----+
    |Total      |        1|    1|      1|       1|    1|
    +-----------+---------+-----+-------+--------+-----+
)";

inline constexpr const char* utilization = R"(Copyright 1986-2020 Xilinx, Inc. All Rights Reserved.
---------------------------------------------------------------
| Tool Version : Vivado v.2020.1 (lin64) Build 1
| Date         : Mon Jan  5 10:00:00 2026
| Command      : report_utilization -file vivado_synth.rpt
| Design       : jets
| Device       : xcvu13pflga2577-2
| Design State : Synthesized
---------------------------------------------------------------

Utilization Design Information

1. CLB Logic
+----------------------------+-------+-------+-----------+-------+
|          Site Type         |  Used | Fixed | Available | Util% |
+----------------------------+-------+-------+-----------+-------+
| CLB LUTs*                  | 34470 |     0 |   1728000 |  1.99 |
|   LUT as Logic             | 34400 |     0 |   1728000 |  1.99 |
| CLB Registers              |  5060 |     0 |   3456000 |  0.15 |
+----------------------------+-------+-------+-----------+-------+

2. BLOCKRAM
| Block RAM Tile    |  2.5 |     0 |      2688 |  0.09 |
|   RAMB36/FIFO*    |    2 |     0 |      2688 |  0.07 |
| URAM              |    0 |     0 |      1280 |  0.00 |

3. ARITHMETIC
| DSPs           |   12 |     0 |     12288 |  0.10 |
|   DSP48E2 only |   12 |       |           |       |
)";

inline constexpr const char* yosysJson = R"({
   "creator": "Yosys 0.23",
                            "invocation" : "stat -json",
                            "modules"
    : {"\\jets" : {"num_wires" : 5, "num_cells" : 9, "num_cells_by_type" : {"LUT2" : 1}}},
                            "design":
{
    "num_cells" : 140, "num_cells_by_type":
    {
        "CARRY4" : 7, "DSP48E1" : 3, "FDRE" : 40, "FDSE" : 2, "LUT2" : 10, "LUT6" : 70, "LUT6_2" : 5,
            "RAMB18E1" : 1, "RAMB36E1" : 2
    }
}
})";

inline constexpr const char* yosysText = R"(
3. Printing statistics.

=== dense ===

   Number of wires:                  4
   Number of cells:                 30
     FDRE                           10
     LUT6                           20

=== jets ===

   Number of wires:                  5
   Number of cells:                  2
     dense                           2

=== design hierarchy ===

   jets                              1
     dense                           2

   Number of wires:                 13
   Number of cells:                140
     CARRY4                          7
     DSP48E1                         3
     FDRE                           40
     FDSE                            2
     LUT2                           10
     LUT6                           70
     RAMB18E1                        1
     RAMB36E1                        2

End of script.
)";

inline constexpr const char* yosysNewText = R"(
=== jets ===

        +----------Local Count, excluding submodules.
        |
       13 wires
      125 cells
        3   DSP48E1
       42   FDRE
       80   LUT6
)";

/// csynth.rpt of Vitis HLS: every function and loop of the design in one table.
inline constexpr const char* csynthSummary = R"(

================================================================
== Synthesis Summary Report of 'jets'
================================================================
+ General Information:
    * Date:           Mon Jan  5 10:00:00 2026
    * Version:        2023.2 (Build 1 on Jan 1 2024)
    * Project:        jets_prj
    * Solution:       solution1 (Vivado IP Flow Target)
    * Product family: virtexuplus
    * Target device:  xcvu13p-flga2577-2-e


+ Performance & Resource Estimates:

    PS: '+' for module; 'o' for loop; '*' for dataflow
    +---------------------------+------+------+---------+-----------+----------+---------+------+----------+---------+-----------+-------------+-------------+-----+
    |          Modules          | Issue|      | Latency |  Latency  | Iteration|         | Trip |          |         |           |             |             |     |
    |          & Loops          | Type | Slack| (cycles)|    (ns)   |  Latency | Interval| Count| Pipelined|  BRAM   |    DSP    |      FF     |     LUT     | URAM|
    +---------------------------+------+------+---------+-----------+----------+---------+------+----------+---------+-----------+-------------+-------------+-----+
    |+ jets                     |     -|  0.02|       13|     65.000|         -|        2|     -|       yes|  4 (~0%)|  145 (1%) |  10960 (~0%)|   84940 (4%)|    -|
    | + dense_latency           |     -|  0.11|        4|     20.000|         -|        1|     -|       yes|        -|  100 (~0%)|   3000 (~0%)|   40000 (2%)|    -|
    +---------------------------+------+------+---------+-----------+----------+---------+------+----------+---------+-----------+-------------+-------------+-----+
)";

} // namespace fixtures
