// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_export.h"

#include "snac/base/atomic_file.h"
#include "snac/lesson/scenes.h"
#include "snac/studio/pages/sentence_texts.h"

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
    return snac::lesson::walked(steps, mostOfAScene);
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

Result<> writeScene(const QString& file, const widgets::LessonSteps& lesson, const widgets::LessonLook& look,
                    QSize size)
{
    return replaceFile(file.toStdString(), [&](const std::string& fresh) -> Result<> {
        return widgets::writeLessonPicture(QString::fromStdString(fresh), lesson, look, size)
                   ? Result<>()
                   : fail("the picture cannot be drawn there");
    });
}

std::vector<LessonPlace> placesOf(widgets::LessonSteps& lesson)
{
    std::vector<LessonPlace> places;
    for (int scene = 0; scene < lesson.sceneTotal(); ++scene) {
        lesson.setSceneIndex(scene);
        for (const int step : chosenSteps(lesson.stepCount())) {
            places.push_back({scene, step});
        }
    }
    return places;
}

LessonExport::LessonExport(QObject* parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &LessonExport::writeNext);
}

Result<> LessonExport::start(const QString& parent, const QString& name, const widgets::LessonSteps& lesson,
                             const widgets::LessonLook& look, QSize size)
{
    m_folder = freeFolder(parent, name);
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder)) {
        return fail("the folder " + QDir(parent).filePath(name).toStdString() + " cannot be made");
    }
    m_lesson = lesson.copied();
    m_look = look;
    m_size = size;
    m_items = placesOf(*m_lesson);
    m_next = 0;
    m_timer.start(0);
    return {};
}

void LessonExport::writeNext()
{
    const LessonPlace& item = m_items[m_next];
    m_lesson->setSceneIndex(item.scene);
    m_lesson->setStep(item.step);
    const QString file = QDir(m_folder).filePath(QStringLiteral("%1-%2-%3.png")
                                                     .arg(m_next + 1, 2, 10, QLatin1Char('0'))
                                                     .arg(m_lesson->keyOf(item.scene))
                                                     .arg(item.step + 1));
    const Result<> written = writeScene(file, *m_lesson, m_look, m_size);
    if (!written) {
        m_timer.stop();
        Q_EMIT finished(static_cast<int>(m_next), shownError(written.error()));
        return;
    }
    ++m_next;
    if (m_next == m_items.size()) {
        m_timer.stop();
        Q_EMIT finished(static_cast<int>(m_next), {});
    }
}

} // namespace snac::studio
