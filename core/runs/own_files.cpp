// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_files.h"

#include "data_location.h"

namespace snac::study {

std::vector<std::string> ownFiles(const StudyMeta& meta, const std::string& studyFile)
{
    std::vector<std::string> names = ownFiles(studyFile);
    names.push_back(meta.yamlPath);
    for (const DataPlace& place : dataPlaces(meta, studyFile)) {
        names.push_back(place.options.path);
        names.push_back(place.options.labelsPath);
        names.push_back(place.options.testPath);
    }
    return names;
}

} // namespace snac::study
