// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_convert.h"

#include "commands.h"
#include "output.h"
#include "signals.h"

#include "snac/config/study_plan.h"
#include "snac/data/prepare.h"
#include "snac/data/write_dataset.h"

namespace snac::cli {

namespace {

int conversionFailed(const Error& error)
{
    printError(error);
    return exitCodeOf(error);
}

/// The section of a study that reads what was written.
std::string sectionText(const data::DatasetOptions& reading)
{
    std::string text = "dataset:\n";
    for (const config::PlannedSetting& setting : config::dataSettings(reading)) {
        text += "  " + setting.path.substr(setting.path.rfind('.') + 1) + ": " + setting.yaml + "\n";
    }
    return text;
}

std::string writtenText(const data::Dataset& dataset, const data::WrittenData& written)
{
    std::string text = "wrote " + written.files.front() + " from " + dataset.info.origin + "\n";
    for (const std::string& line : written.lines) {
        text += "  " + line + "\n";
    }
    for (const std::string& what : dataset.info.reading.leftOut) {
        text += "  left out: " + what + "\n";
    }
    return text + "It reads back as the same numbers, with\n\n" + sectionText(written.reading);
}

} // namespace

int convertData(const data::DatasetOptions& from, const std::string& to)
{
    if (const Result<> place = data::checkWritable(to); !place) { // before a large file is read
        printError(place.error());
        return WrongInput;
    }
    RunControl control;
    const StopOnSignal stop(control);
    const auto dataset = data::loadDataset(from, control);
    if (!dataset) {
        return conversionFailed(dataset.error());
    }
    const auto written = data::writeDataset(*dataset, to, control);
    if (!written) {
        return conversionFailed(written.error());
    }
    result(writtenText(*dataset, *written));
    return Done;
}

} // namespace snac::cli
