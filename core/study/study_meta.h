// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/dataset_options.h"
#include "snac/study/quantity.h"
#include "snac/study/study_header.h"
#include "snac/study/test_score.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace snac::study {

/// Where a study's data file (and its labels' file) were when it was begun, seen from files that may move
/// along with them; empty where there is no file, and in studies made before these were kept.
struct DataPlaces
{
    std::string path, labelsPath;         ///< from the folder of the study file
    std::string yamlPath, yamlLabelsPath; ///< from the folder of the YAML file
};

/// What the head of a study file says.
struct StudyMeta : StudyHeader
{
    std::string id; ///< random, of this study alone; empty in files made before there was one
    std::string name;
    std::string yaml;     ///< the study file verbatim
    std::string yamlPath; ///< where it was read, for relative data paths
    std::uint64_t seed = 1;
    int trials = 0;       ///< wanted in total
    StopConditions stop;  ///< under which it ends sooner; none in files made before they were kept
    double seconds = 0.0; ///< of computing so far; 0 in files made before they were counted
    int rules = 0;        ///< under which it was begun: see study_rules.h
    std::string end;      ///< why the search ended before `trials`: endName(); empty while it goes on
    std::string datasetFingerprint;
    std::string programVersion;
    std::string created; ///< ISO 8601, UTC
    int schemaVersion = 0;
    std::vector<std::string> objectives;          ///< names; empty in files made before they were kept
    std::map<std::string, std::string> libraries; ///< name -> version of what the study was made with
    data::DatasetOptions dataOptions;       ///< as used: after overrides on the command line, paths absolute
    DataPlaces dataPlaces;                  ///< the same paths, relative
    std::vector<TrialTestScore> testScores; ///< of the front's networks, once they were asked for
    Words words = Words::Now;               ///< that `yaml` is written in
    int workers = 0;                        ///< it was begun with; 0 in files made before it was kept
};

} // namespace snac::study
