// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_study.h"

#include "snac/config/study_file.h"
#include "snac/hardware/board.h"

namespace snac::jobs {

Result<OpenedStudy> openStudy(const std::string& file)
{
    const auto store = study::Store::openForReading(file); // once: it is checked whole each time
    if (!store) {
        return std::unexpected(store.error());
    }
    auto job = config::jobFromStore(**store, hardware::BoardCatalogue::standard());
    if (!job) {
        return std::unexpected(job.error());
    }
    auto summary = study::readStudy(**store, job->config);
    if (!summary) {
        return std::unexpected(summary.error());
    }
    return OpenedStudy{std::move(*job), std::move(*summary)};
}

Result<study::CompressionSummary> compressStored(study::CompressionJob job)
{
    auto study = config::jobFromStore(job.file, hardware::BoardCatalogue::standard());
    if (!study) {
        return std::unexpected(study.error());
    }
    job.workers = study->config.workers;
    job.config = std::move(study->config);
    return study::runCompression(job);
}

} // namespace snac::jobs
