// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../core/calibration/calibration_designs.h"
#include "../../test_environment.h"

#include "snac/studio/pages/calibrate/calibration_session.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace invented {

/// A data folder of its own, so that no test touches the user's calibration.
class Home
{
public:
    Home()
    {
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toUtf8());
        m_environment = snac::test::processEnvironment();
    }

    QString write(const QString& name, const std::string& text)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) {
            return {};
        }
        file.write(QByteArray::fromStdString(text));
        return file.fileName();
    }
    [[nodiscard]] const snac::hardware::EnvironmentInUsePtr& environment() const { return m_environment; }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    snac::hardware::EnvironmentInUsePtr m_environment;
};

/// A table in which csynth needs half as much again as estimated, and logic synthesis a third of that.
inline std::string mixedTable(int count)
{
    std::string text = inventedTable(count, 1.5);
    const std::string later = inventedTable(3, 0.5, "logic synthesis");
    return text + later.substr(later.find('\n') + 1) +
           "1x1-C3,8,3,8,3,1,latency,io_parallel,xcvu13p,5,,csynth,1,1,0,1,1,odd\n";
}

/// Waits until nothing is to do any more.
inline bool finished(const snac::studio::CalibrationSession& session)
{
    return QTest::qWaitFor([&] { return session.view() && !session.isBusy(); }, 60000);
}

} // namespace invented
