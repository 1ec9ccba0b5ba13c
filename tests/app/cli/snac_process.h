// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace snac::test {

struct Output
{
    int code = -1; ///< -1: did not end by itself
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

inline QString program()
{
    return QStringLiteral(SNAC_BINARY_DIR "/bin/snac");
}

/// Starts a process that is set up, and waits for its end.
inline Output runToEnd(QProcess& process, const QString& command, const QStringList& arguments)
{
    process.start(command, arguments);
    if (!process.waitForFinished(110'000)) {
        process.kill();
        process.waitForFinished();
        return {.code = -1, .out = {}, .err = "did not end in time"};
    }
    return {.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

/// Runs the real program in `folder` to its end.
inline Output runSnac(const QString& folder, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    return runToEnd(process, program(), arguments);
}

/// A program in `folder` to its end, with these variables.
inline Output runWith(const QString& folder, const QProcessEnvironment& environment, const QString& command,
                      const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment);
    return runToEnd(process, command, arguments);
}

inline void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

/// A study that takes no more than a second: small simulated data, small networks, a budget, a late budget
/// and a baseline.
inline QByteArray smallStudy(int trials = 24, int epochs = 2, int rows = 900)
{
    return "dataset:\n  name: jets\n  rows: " + QByteArray::number(rows) +
           "\n"
           "search:\n  n_trials: " +
           QByteArray::number(trials) + "\n  population: 6\n  epochs: " + QByteArray::number(epochs) +
           "\n  objectives: [accuracy, lut_pct, clock_cycles]\n  seed: 5\n"
           "  constraints: {lut_pct: 12, accuracy: 0.3}\n"
           "  baselines:\n    small:\n      layer_widths: [16, 16]\n      activation: relu\n"
           "search_space:\n  num_layers: [1, 2, 3]\n  layer_widths: [[8, 16, 32, 64], [8, 16, 32], [8, 16]]\n"
           "  activation: [relu, tanh]\n  batch_norm: [true, false]\n  learning_rate: {min: 0.001, max: "
           "0.02, log: true}\n"
           "hls_config:\n  board: zcu102\n";
}

/// What must be equal between equal studies: everything but where the file is.
inline QByteArray essence(QJsonObject report)
{
    report.remove("study");
    return QJsonDocument(report).toJson();
}

} // namespace snac::test
