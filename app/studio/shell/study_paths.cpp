// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_paths.h"

#include "snac/data/source_kind.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace snac::studio {

namespace {

const QString templates = QStringLiteral(":/snac/configs");

/// A study's name as a file name: no folders, no surprises.
QString fileName(const std::string& name)
{
    QString result;
    for (const QChar c : QString::fromStdString(name).trimmed()) {
        result += c.isLetterOrNumber() || QStringLiteral("-_. +").contains(c) ? c : QLatin1Char('-');
    }
    while (result.startsWith(QLatin1Char('.'))) {
        result.remove(0, 1);
    }
    return result.isEmpty() ? QStringLiteral("study") : result.left(100);
}

} // namespace

QString newStudyFile(const study::StudyConfig& config, const QString& workingFolder)
{
    return freeStudyFile(QDir(workingFolder).absoluteFilePath(QString::fromStdString(config.resultsDir)),
                         fileName(config.name));
}

QString newStudyFileBeside(const study::StudyConfig& config, const QString& studyFile)
{
    return freeStudyFile(QFileInfo(studyFile).absolutePath(), fileName(config.name));
}

QString freeStudyFile(const QString& folder, const QString& name)
{
    QString file = QDir(folder).filePath(name + QStringLiteral(".snac"));
    for (int n = 2; QFileInfo::exists(file); ++n) {
        file = QDir(folder).filePath(QStringLiteral("%1-%2.snac").arg(name).arg(n));
    }
    return QDir::cleanPath(file);
}

QString workingFolder()
{
    const QString here = QDir::currentPath();
    if (here != QDir::homePath() && here != QDir::rootPath() && QFileInfo(here).isWritable()) {
        return here;
    }
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) +
           QStringLiteral("/SNAC Studio");
}

bool isStudyStore(const QString& file)
{
    return file.endsWith(QLatin1String(".snac"), Qt::CaseInsensitive);
}

bool isYaml(const QString& file)
{
    return file.endsWith(QLatin1String(".yaml"), Qt::CaseInsensitive) ||
           file.endsWith(QLatin1String(".yml"), Qt::CaseInsensitive);
}

bool isNetwork(const QString& file)
{
    return file.endsWith(QLatin1String(".onnx"), Qt::CaseInsensitive) ||
           QFileInfo(file).fileName() == QLatin1String("network.json");
}

bool isDataFile(const QString& file)
{
    const QString packed = file.endsWith(QLatin1String(".gz"), Qt::CaseInsensitive) ? file.chopped(3) : file;
    return data::kindByName(packed.toStdString()).has_value();
}

QStringList templateNames()
{
    QStringList names = QDir(templates).entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name);
    // The quick start is the first thing a new user should find.
    if (const qsizetype at = names.indexOf(QStringLiteral("quick-start.yaml")); at > 0) {
        names.move(at, 0);
    }
    return names;
}

QString templateText(const QString& name)
{
    QFile file(templates + QLatin1Char('/') + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace snac::studio
