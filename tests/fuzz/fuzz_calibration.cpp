// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "calibration/calibration_designs.h"

#include "snac/base/sealed_text.h"
#include "snac/calibration/calibration_rows.h"
#include "snac/calibration/measured_design.h"
#include "snac/hardware/residual.h"

int main(int argc, char** argv)
{
    using namespace snac::calibration;
    using namespace snac::hardware;
    snac::fuzz::Fuzzer fuzzer("calibration");
    fuzzer.addSeed(inventedTable(3, 1.5));
    fuzzer.addFolder(SNAC_SOURCE_DIR "/resources/surrogate");
    fuzzer.addWords({",", "\"", "1e999", "nan", "-1", "16-D64-relu", "D", "latency", "resource",
                     "xc7z020clg400-1", "step lut ", "bound ", "regime ", "domain "});
    return fuzzer.run(
        argc, argv,
        [](const std::string& input) {
            (void)readMeasuredDesigns(input, "fuzz.csv");
            (void)mergeCalibrationRows("", input, "fuzz.csv");
            if (const auto residual = Residual::fromText(input, "fuzz.txt")) {
                (void)residual->toFile();
            }
        },
        [](std::string& input) { input = snac::sealed(input); });
}
