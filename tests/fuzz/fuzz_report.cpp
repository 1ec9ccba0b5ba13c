// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "snac/synthesis/report.h"

#include "synthesis/report_fixtures.h"

int main(int argc, char** argv)
{
    using namespace snac::synthesis;
    snac::fuzz::Fuzzer fuzzer("report");
    for (const char* seed :
         {fixtures::csynthXml, fixtures::csynthText, fixtures::utilization, fixtures::yosysJson,
          fixtures::yosysText, fixtures::yosysNewText, fixtures::csynthSummary}) {
        fuzzer.addSeed(seed);
    }
    fuzzer.addWords({"|",
                     "<LUT>",
                     "</LUT>",
                     "<AreaEstimates>",
                     "<Resources>",
                     "{",
                     "}",
                     "\"cells\"",
                     "=== ",
                     "Total",
                     "BRAM_18K",
                     "1e999",
                     "-",
                     "?",
                     "undef",
                     "~0%",
                     "Design State",
                     ":",
                     "'",
                     "\r\n"});
    return fuzzer.run(argc, argv, [](const std::string& input) {
        (void)readReport(input, "fuzz.rpt");
        for (const auto read :
             {readCsynthXml, readCsynthText, readUtilization, readYosysJson, readYosysText}) {
            (void)read(input, "fuzz.rpt");
        }
    });
}
