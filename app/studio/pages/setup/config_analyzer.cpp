// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config_analyzer.h"

#include "snac/base/worker_threads.h"

#include <QFileInfo>

namespace snac::studio {

namespace {

constexpr int pauseInWriting = 300; // ms
}

BoardsPtr boardsOf(const hardware::EnvironmentInUse& environment)
{
    const hardware::EnvironmentPtr now = environment.now();
    return {now, &now->boards};
}

ConfigAnalyzer::ConfigAnalyzer(QObject* parent)
    : QObject(parent)
    , m_requests(QStringLiteral("config"), [this](const Request& request) { process(request); })
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(pauseInWriting);
    connect(&m_settle, &QTimer::timeout, this, &ConfigAnalyzer::lookAtFiles);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
    connect(this, &ConfigAnalyzer::factsReady, this,
            [this](quint64, const FactsPtr& facts) { watch(facts->files); });
}

quint64 ConfigAnalyzer::request(std::string text, std::string file, config::FileKind kind,
                                hardware::EnvironmentPtr environment)
{
    return m_requests.ask({0, std::move(text), std::move(file), kind, std::move(environment), nullptr});
}

void ConfigAnalyzer::process(const Request& request)
{
    auto analysis = std::make_shared<Analysis>();
    analysis->revision = request.revision;
    analysis->text = request.text;
    analysis->outcome =
        config::readStudy(analysis->text, request.file, request.environment->boards, request.kind);
    analysis->spans = config::valueSpans(analysis->text);
    // Taking away a key that is not there is refused for one reason alone.
    if (const auto edit = config::setValue(analysis->text, "-", ""); !edit) {
        analysis->syntaxError = edit.error();
    }
    Q_EMIT analysed(analysis);
    const std::optional<study::StudyConfig>& config = analysis->outcome.config;
    if (request.kind == config::FileKind::Study && config && !analysis->hasErrors()) {
        findFacts(request, *config);
    }
}

void ConfigAnalyzer::findFacts(const Request& request, const study::StudyConfig& config)
{
    std::string problem;
    const DataFiles files = dataFiles(config.dataset);
    const std::string key = dataKey(config.dataset) + files.stamp;
    if (key != m_dataKey || !m_data) {
        workInBackground(); // a study that is being opened comes before what is told of its data
        m_data.reset();
        m_dataKey = key;
        if (auto data = readDataFacts(config.dataset, *request.control)) {
            m_data = std::move(*data);
        } else if (request.control->isCancelled()) {
            return;
        } else {
            problem = data.error().toString();
        }
    }
    auto facts = std::make_shared<StudyFacts>(studyFacts(config, m_data, *request.environment));
    if (!problem.empty()) {
        facts->problems.insert(facts->problems.begin(), problem);
    }
    facts->files = files;
    Q_EMIT factsReady(request.revision, facts);
}

/// The folders too: a file that was missing may come, and one that is replaced is not seen by its old name.
void ConfigAnalyzer::watch(const DataFiles& files)
{
    m_watched = files;
    QStringList wanted;
    for (const std::string& path : files.paths) {
        const QFileInfo info(QString::fromStdString(path));
        for (const QString& name : {info.absoluteFilePath(), info.absolutePath()}) {
            if (QFileInfo::exists(name) && !wanted.contains(name)) {
                wanted.append(name);
            }
        }
    }
    if (const QStringList before = m_watcher.files() + m_watcher.directories(); !before.isEmpty()) {
        m_watcher.removePaths(before);
    }
    if (!wanted.isEmpty()) {
        m_watcher.addPaths(wanted);
        m_settle.start(); // for what has changed between reading and now
    }
}

void ConfigAnalyzer::lookAtFiles()
{
    if (stampOf(m_watched.paths) != m_watched.stamp) {
        Q_EMIT dataChanged();
    }
}

} // namespace snac::studio
