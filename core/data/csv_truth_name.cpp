// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_truth_name.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <array>
#include <string>

namespace snac::data {

namespace {

/// In small letters, without what parts the words: "Class ID", "classId" and "class_id" are one.
std::string plainName(std::string_view name)
{
    std::string plain = lowerCase(name);
    std::erase_if(plain, [](char c) { return std::string_view("_.- ").contains(c); });
    return plain;
}

template<std::size_t size>
bool isAmong(std::string_view name, const std::array<std::string_view, size>& list)
{
    return std::ranges::find(list, plainName(name)) != list.end();
}

} // namespace

bool isPlainTruthName(std::string_view name)
{
    constexpr auto names = std::to_array<std::string_view>(
        {"ytrue", "truey", "truth", "groundtruth", "classid", "classlabel", "classname", "labelid",
         "labelname", "targetid", "targetclass", "targetvalue", "truelabel", "trueclass"});
    return isAmong(name, names);
}

bool isStrongTruthName(std::string_view name)
{
    constexpr auto names = std::to_array<std::string_view>(
        {"signal", "issignal", "sig", "isbackground", "outcome", "survived", "diagnosis", "species", "churn",
         "fraud", "isfraud", "anomaly", "isanomaly", "died", "particle", "pid", "pdgid", "flavour",
         "flavor"});
    return isPlainTruthName(name) || isAmong(name, names);
}

bool isUsualTruthName(std::string_view name)
{
    constexpr auto names = std::to_array<std::string_view>(
        {"output", "response", "result", "category", "quality", "default", "kind", "type"});
    return isStrongTruthName(name) || isAmong(name, names);
}

bool isNameOfWeight(std::string_view name)
{
    constexpr auto names = std::to_array<std::string_view>(
        {"weight", "weights", "sampleweight", "sampleweights", "eventweight", "eventweights", "rowweight",
         "mcweight", "genweight", "evtweight", "evweight", "xsecweight", "classweight", "wgt"});
    return isAmong(name, names);
}

bool isNameOfGroup(std::string_view name)
{
    constexpr auto names = std::to_array<std::string_view>(
        {"run",         "runnumber", "runid",  "event",    "eventnumber", "eventid",    "evt",
         "lumi",        "lumiblock", "ls",     "subject",  "subjectid",   "patient",    "patientid",
         "participant", "person",    "user",   "userid",   "customer",    "customerid", "session",
         "sessionid",   "household", "sensor", "sensorid", "device",      "deviceid",   "batchid",
         "group",       "groupid",   "animal", "animalid", "sample",      "sampleid"});
    return isAmong(name, names);
}

} // namespace snac::data
