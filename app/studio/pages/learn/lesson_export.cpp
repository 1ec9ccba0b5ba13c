// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_export.h"

#include "snac/base/atomic_file.h"
#include "snac/widgets/lesson/lesson_text.h"

#include <QDir>

namespace snac::studio {

namespace {

constexpr int mostOfAScene = 8; ///< pictures; steps in between are left out evenly
constexpr int mostFolders = 1000;

std::vector<int> chosenSteps(int count)
{
    std::vector<int> steps;
    for (int step = 0; step < count; ++step) {
        steps.push_back(step);
    }
    return lesson::walked(steps, mostOfAScene);
}

QString freeFolder(const QString& parent, const QString& name)
{
    for (int i = 1; i < mostFolders; ++i) {
        const QString folder =
            QDir(parent).filePath(i == 1 ? name : QStringLiteral("%1-%2").arg(name).arg(i));
        if (!QFileInfo::exists(folder)) {
            return folder;
        }
    }
    return {};
}

} // namespace

Result<> writeScene(const QString& file, const widgets::LessonState& state, const widgets::LessonLook& look,
                    QSize size)
{
    return replaceFile(file.toStdString(), [&](const std::string& fresh) -> Result<> {
        return widgets::writeLessonPicture(QString::fromStdString(fresh), state, look, size)
                   ? Result<>()
                   : fail("the picture cannot be drawn there");
    });
}

LessonExport::LessonExport(QObject* parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &LessonExport::writeNext);
}

Result<> LessonExport::start(const QString& parent, const QString& name, const widgets::LessonState& state,
                             const widgets::LessonLook& look, QSize size)
{
    m_folder = freeFolder(parent, name);
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder)) {
        return fail("the folder " + QDir(parent).filePath(name).toStdString() + " cannot be made");
    }
    m_state.copyFrom(state);
    m_look = look;
    m_size = size;
    m_items.clear();
    m_next = 0;
    for (int i = 0; i < lesson::sceneCount; ++i) {
        const auto scene = static_cast<lesson::Scene>(i);
        m_state.setScene(scene);
        for (const int step : chosenSteps(m_state.stepCount())) {
            m_items.push_back({scene, step});
        }
    }
    m_timer.start(0);
    return {};
}

void LessonExport::writeNext()
{
    const Item& item = m_items[m_next];
    m_state.setScene(item.scene);
    m_state.setStep(item.step);
    const QString file = QDir(m_folder).filePath(QStringLiteral("%1-%2-%3.png")
                                                     .arg(m_next + 1, 2, 10, QLatin1Char('0'))
                                                     .arg(widgets::sceneKey(item.scene))
                                                     .arg(item.step + 1));
    const Result<> written = writeScene(file, m_state, m_look, m_size);
    if (!written) {
        m_timer.stop();
        Q_EMIT finished(static_cast<int>(m_next), QString::fromStdString(written.error().toString()));
        return;
    }
    ++m_next;
    if (m_next == m_items.size()) {
        m_timer.stop();
        Q_EMIT finished(static_cast<int>(m_next), {});
    }
}

} // namespace snac::studio
