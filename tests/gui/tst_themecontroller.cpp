// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/themecontroller.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace hookbench::ui;

class TestThemeController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesGoThereAndBack();
    void switchingRepaintsWhatIsShown();
    void textFieldsSelectOnTheAccent();
    void sameModeAgainSaysNothing();
    void everyIconHasAFile_data();
    void everyIconHasAFile();
    void iconsFollowTheTheme();
    void disabledIconsAreDim();
    void iconsAreCrispAtEveryScale_data();
    void iconsAreCrispAtEveryScale();
    void directionalIconsAreMirrored();
    void theMarkIsThere();

private:
    ThemeController m_theme{nullptr};
};

namespace
{

/// The colour that most of the opaque pixels have.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                ++counts[image.pixel(x, y)];
        }
    }
    QRgb best = 0;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            best = it.key();
        }
    }
    return QColor(best);
}

} // namespace

void TestThemeController::init()
{
    m_theme.setMode(ThemeController::Mode::Light);
}

void TestThemeController::namesGoThereAndBack()
{
    for (const char *name : {"system", "light", "dark"}) {
        const auto mode = ThemeController::modeFromName(name);
        QVERIFY(mode.has_value());
        QCOMPARE(ThemeController::nameOf(*mode), QString(name));
    }
    QVERIFY(!ThemeController::modeFromName("Dark"));
    QVERIFY(!ThemeController::modeFromName(""));
}

void TestThemeController::switchingRepaintsWhatIsShown()
{
    QWidget window;
    window.resize(80, 60);
    QPushButton button("Save", &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QImage before = window.grab().toImage();
    QCOMPARE(before.pixelColor(79, 59), Colors::light().window);

    QSignalSpy changed(&m_theme, &ThemeController::changed);
    m_theme.setMode(ThemeController::Mode::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_theme.isDark());
    QCoreApplication::processEvents();
    QCOMPARE(colorsOf(&button), Colors::dark());
    QCOMPARE(button.palette().color(QPalette::ButtonText), Colors::dark().text);
    const QImage after = window.grab().toImage();
    QCOMPARE(after.pixelColor(79, 59), Colors::dark().window);
    QVERIFY(after.copy(button.geometry()) != before.copy(button.geometry()));
}

void TestThemeController::textFieldsSelectOnTheAccent()
{
    QLineEdit edit;
    QLabel label;
    for (const auto mode : {ThemeController::Mode::Dark, ThemeController::Mode::Light}) {
        m_theme.setMode(mode);
        edit.ensurePolished();
        label.ensurePolished();
        QCoreApplication::processEvents();
        QCOMPARE(edit.palette().color(QPalette::Highlight), colorsOf(&edit).accent);
        QCOMPARE(label.palette().color(QPalette::Highlight), colorsOf(&edit).accent);
        QCOMPARE(QApplication::palette().color(QPalette::Highlight), colorsOf(&edit).accentOn);
    }
}

void TestThemeController::sameModeAgainSaysNothing()
{
    QSignalSpy changed(&m_theme, &ThemeController::changed);
    m_theme.setMode(ThemeController::Mode::Light);
    m_theme.setMode(ThemeController::Mode::System); // offscreen, the platform is light
    QVERIFY(changed.isEmpty());
    QCOMPARE(m_theme.mode(), ThemeController::Mode::System);
}

void TestThemeController::everyIconHasAFile_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i <= int(Icon::Clock); ++i)
        QTest::newRow(qPrintable(icons::icon(Icon(i)).name())) << i;
}

void TestThemeController::everyIconHasAFile()
{
    QFETCH(int, number);
    const QImage image = icons::pixmap(Icon(number), 24, Qt::red, 1.0).toImage();
    QCOMPARE(image.size(), QSize(24, 24));
    int drawn = 0;
    for (int y = 0; y < 24; ++y) {
        for (int x = 0; x < 24; ++x)
            drawn += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
    }
    QVERIFY2(drawn > 10 && drawn < 24 * 24 / 2, qPrintable(QString::number(drawn)));
}

void TestThemeController::iconsFollowTheTheme()
{
    const QIcon icon = icons::icon(Icon::Stop);
    const QIcon toned = icons::icon(Icon::Stop, Tone::Bad);
    QCOMPARE(inkOf(icon.pixmap(QSize(48, 48), 1.0)), Colors::light().text);
    QCOMPARE(inkOf(toned.pixmap(QSize(48, 48), 1.0)), Colors::light().bad);
    m_theme.setMode(ThemeController::Mode::Dark);
    QCOMPARE(inkOf(icon.pixmap(QSize(48, 48), 1.0)), Colors::dark().text);
    QCOMPARE(inkOf(toned.pixmap(QSize(48, 48), 1.0)), Colors::dark().bad);
    QVERIFY(icons::isTintable(icon));
    QVERIFY(!icons::isTintable(toned));
}

void TestThemeController::disabledIconsAreDim()
{
    const QIcon icon = icons::icon(Icon::Stop);
    QCOMPARE(inkOf(icon.pixmap(QSize(48, 48), 1.0, QIcon::Disabled)),
             Colors::light().disabledText());
}

void TestThemeController::iconsAreCrispAtEveryScale_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("150 %") << 1.5;
    QTest::newRow("200 %") << 2.0;
}

void TestThemeController::iconsAreCrispAtEveryScale()
{
    QFETCH(double, scale);
    // Drawn for the device's own pixels, not scaled from another size.
    const QPixmap pixmap = icons::icon(Icon::Plus).pixmap(QSize(16, 16), scale);
    QCOMPARE(pixmap.width(), int(16 * scale));
    QCOMPARE(pixmap.devicePixelRatio(), scale);
    const QPixmap direct = icons::pixmap(Icon::Plus, 16, Colors::light().text, scale);
    QCOMPARE(pixmap.toImage(), direct.toImage());
}

void TestThemeController::directionalIconsAreMirrored()
{
    const QImage send = icons::pixmap(Icon::Send, 24, Qt::black, 1.0).toImage();
    const QImage lock = icons::pixmap(Icon::Unlock, 24, Qt::black, 1.0).toImage();
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage sendMirrored = icons::pixmap(Icon::Send, 24, Qt::black, 1.0).toImage();
    const QImage lockMirrored = icons::pixmap(Icon::Unlock, 24, Qt::black, 1.0).toImage();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(sendMirrored.mirrored(true, false), send);
    QCOMPARE(lockMirrored, lock);
}

void TestThemeController::theMarkIsThere()
{
    const QPixmap mark = icons::applicationIcon().pixmap(64, 64);
    QVERIFY(!mark.isNull());
    QCOMPARE(inkOf(mark), Colors::light().accent);
}

QTEST_MAIN(TestThemeController)
#include "tst_themecontroller.moc"
