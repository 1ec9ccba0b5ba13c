// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/data/task.h"
#include "snac/hardware/environment.h"
#include "snac/runs/import_study.h"

#include <optional>
#include <string>
#include <vector>

namespace snac::jobs {

/// A network of another program, or of another study, that is to become a study of its own.
struct ImportRequest
{
    std::string network; ///< a bundle (folder or its network.json), .npz or .onnx
    std::string file;    ///< the .snac file to make
    std::string name;    ///< of the study; empty: the network's own
    std::string board;   ///< empty: that of the bundle, where it is known here, else as of new studies
    std::optional<double> clockNs;      ///< unset: that of the bundle, else as of new studies
    std::optional<Precision> precision; ///< of a network without integers
    std::string data;                   ///< rows to score, compress and check with; empty: none
    std::string labelColumn;            ///< of the data; empty: told by names and contents
    data::TaskChoice task;
    std::vector<std::string> classNames; ///< in the order of the outputs; empty: those of the file
    bool standardise = false;            ///< raw features, by the training rows of the data
};

struct ImportResult
{
    std::string file;
    std::string name; ///< of the study
    study::ImportedStudy study;
};

/// Reads the network, not believing it, and makes the study: whole, or not at all. Blocks. Errors: those of
/// synthesis::importNetwork() and study::importStudy(); a board that is not known.
[[nodiscard]] Result<ImportResult>
importNetwork(const ImportRequest& request, const hardware::Environment& environment, RunControl& control);

} // namespace snac::jobs
